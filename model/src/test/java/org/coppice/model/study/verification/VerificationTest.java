package org.coppice.model.study.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String DOUBLE_IT = """
            [{"id": "x.1", "title": "Twice", "method": "twice", "inputs": {"number": 21}, "citation": "arithmetic",
              "expected": [{"id": "answer", "expected": 42, "tolerance": {"abs": 0}}]}]
            """;

    private static MethodResults twice(CaseInputs in) {
        return new MethodResults().put("answer", 2 * in.number("number"));
    }

    private static List<VerificationRow> run(String json) {
        return new VerificationRunner(
                        VerificationMethods.standard().with("twice", VerificationTest::twice),
                        VerificationCases.read(json, "test"))
                .runAll(Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedCaseIsMet() {
        return VerificationRunner.run(Optional.empty()).stream()
                .filter(row -> row.passed().isPresent())
                .map(row -> DynamicTest.dynamicTest(
                        row.id(), () -> assertThat(row.passed()).as("%s", row).hasValue(true)));
    }

    @Test
    void atLeastTwentyCasesShipAndEachRowHasAnIdOfItsOwn() {
        assertThat(VerificationCases.standard()).hasSizeGreaterThan(20);
        List<String> ids = VerificationRunner.run(Optional.empty()).stream()
                .map(VerificationRow::id)
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "compute.T1.energy",
                        "compute.T6.energy",
                        "compute.T10.70b.carbon",
                        "compute.U1.gold.50",
                        "compute.U4.energy",
                        "compute.U6.a1.energy",
                        "compute.M1.total",
                        "compute.M10.a.share",
                        "compute.W3.water",
                        "lifecycle.V1.stock",
                        "lifecycle.V2.stock",
                        "energy.V16.demand",
                        "energy.V25.a.cfe");
    }

    @Test
    void everyMethodIsUsedByACase() {
        List<String> used = VerificationCases.standard().stream()
                .map(VerificationCase::method)
                .distinct()
                .toList();
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        VerificationMethods.standard().names());
    }

    @Test
    void aCallerAddsMethodsAndCases() {
        assertThat(run(DOUBLE_IT)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("x.1.answer");
            assertThat(row.got()).hasValue(42);
            assertThat(row.passed()).hasValue(true);
        });
    }

    @Test
    void aResultOutsideItsToleranceFails() {
        assertThat(run(DOUBLE_IT.replace("42", "43")).get(0).passed()).hasValue(false);
    }

    @Test
    void anUnknownMethodIsAnErrorThatNamesTheCase() {
        assertThatThrownBy(() -> run(DOUBLE_IT.replace("twice", "thrice")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("x.1")
                .hasMessageContaining("thrice");
    }

    @Test
    void aCaseThatCannotBeComputedFails() {
        VerificationRow row = run(DOUBLE_IT.replace("\"number\"", "\"other\"")).get(0);
        assertThat(row.passed()).hasValue(false);
        assertThat(row.got()).isEmpty();
    }

    @Test
    void aCaseWithoutToleranceOrCitationIsRefused() {
        assertThatThrownBy(() -> run(DOUBLE_IT.replace("{\"abs\": 0}", "{}")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("case x.1, row answer");
        assertThatThrownBy(() -> run(DOUBLE_IT.replace("arithmetic", "")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("citation");
    }

    @Test
    void aCaseOnAFileIsNeitherPassedNorFailedWithoutIt(@TempDir Path dir) throws Exception {
        String json = DOUBLE_IT.replace("\"citation\"", "\"dataFile\": \"numbers.csv\", \"citation\"");
        VerificationRunner runner = new VerificationRunner(
                VerificationMethods.standard()
                        .with("twice", in -> new MethodResults().put("answer", sizeOf(in.dataFile()))),
                VerificationCases.read(json, "test"));
        assertThat(runner.runAll(Optional.empty()).get(0).passed()).isEmpty();
        assertThat(runner.runAll(Optional.of(dir)).get(0).passed()).isEmpty();
        Files.writeString(dir.resolve("numbers.csv"), "x".repeat(42));
        assertThat(runner.runAll(Optional.of(dir)).get(0).passed()).hasValue(true);
    }

    private static double sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @Test
    void aResultIsReadInTheUnitOfTheRowOrNotAtAll() {
        MethodResults results = new MethodResults()
                .put("energy", org.coppice.model.quantity.Energy.ofMegawattHours(1.5))
                .put("rate", 3, "g/h");
        assertThat(results.get("energy", "kWh")).isEqualTo(1_500);
        assertThat(results.get("energy", "MWh")).isEqualTo(1.5);
        assertThat(results.get("rate", "g/h")).isEqualTo(3);
        assertThatThrownBy(() -> results.get("energy", "kW")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> results.get("rate", "kg")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> results.get("power", "kW")).hasMessageContaining("no result");
    }

    @Test
    void tolerancesAreAbsoluteOrRelative() {
        assertThat(Tolerance.abs(0.5).accepts(10, 10.5)).isTrue();
        assertThat(Tolerance.abs(0.5).accepts(10, 10.6)).isFalse();
        assertThat(Tolerance.rel(0.01).accepts(-200, -202)).isTrue();
        assertThat(Tolerance.rel(0.01).accepts(-200, -203)).isFalse();
        assertThat(Tolerance.rel(0.01).accepts(1, Double.NaN)).isFalse();
    }
}
