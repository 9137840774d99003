package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

class GridIntakeTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private final Plan sample = SamplePlan.load("two-sites");
    private final Map<SeriesRef, HashedReadings> kept = new HashMap<>();
    private final SeriesSource source =
            ref -> Optional.ofNullable(kept.get(ref)).map(HashedReadings::readings);

    /** Two days of hours in the year of the plan. */
    private String table(String header, String row) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int hour = 0; hour < 48; hour++) {
            text.append(String.format(
                    Locale.ROOT, "%d-06-%02dT%02d:00:00Z,%s%n", sample.year(), 1 + hour / 24, hour % 24, row));
        }
        return text.toString();
    }

    private IncomingFile read(String text, String... answers) {
        ImportOptions options = ImportOptions.none();
        for (String answer : answers) {
            options = options.withAnswer(answer.split("=")[0], answer.split("=")[1]);
        }
        return IncomingFile.of(
                IncomingFile.Kind.GRID,
                ImportFile.of("grid.csv", text.getBytes(StandardCharsets.UTF_8)),
                options,
                Progress.SILENT);
    }

    private MeterIntake take(Plan plan, String text, String... answers) {
        IncomingFile read = read(text, answers);
        assertThat(read.preview().isBlocked())
                .as(read.preview().findings().toString())
                .isFalse();
        MeterIntake intake = read.intake(plan, source, NOON);
        kept.putAll(intake.readings());
        return intake;
    }

    private static Site site(Plan plan, String id) {
        return plan.findSite(id).orElseThrow();
    }

    @Test
    void ofSeveralColumnsOneIsAskedWithTheMeanOfEach() {
        String text = table("time,intensity (g/kWh),price (EUR/MWh)", "300,80");
        IncomingFile open = read(text, "site=fra");
        Finding question = open.preview().findings().stream()
                .filter(Finding::blocks)
                .findFirst()
                .orElseThrow();
        assertThat(question.code()).isEqualTo("column");
        assertThat(question.options())
                .extracting(Finding.Option::choice)
                .containsExactly("intensity (g/kWh)", "price (EUR/MWh)");
        assertThat(question.options().get(0).total().orElseThrow()).isEqualTo(300);
        assertThat(question.message()).contains("mean of 300 g/kWh");
        assertThat(read(text, "column=coal").preview().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("no column “coal”"));
    }

    @Test
    void intensityBecomesAnHourlyFactorOfTheSiteAndCountsInItsLedger() {
        MeterIntake intake = take(sample, table("time,intensity (g/kWh)", "300"), "site=fra");
        Plan after = intake.edit("grid.csv").apply(sample);
        Factor factor =
                after.findFactor(site(after, "fra").gridFactor().orElseThrow()).orElseThrow();
        assertThat(factor.family()).isEqualTo("hourly, average, direct");
        assertThat(factor.value()).isEqualTo(300);
        assertThat(factor.year()).isEqualTo(sample.year());
        assertThat(factor.source().locator().text()).contains("grid.csv", "B2:B49");
        assertThat(intake.findings())
                .extracting(Finding::code)
                .as("what was taken for granted is said")
                .contains("signal", "boundary");
        double[] intensity =
                Simulator.simulate(after, site(after, "fra"), source).column(LedgerColumn.GRID_INTENSITY);
        assertThat(intensity).contains(new double[] {300}, within(1e-9));
        assertThat(take(after, table("time,intensity (g/kWh)", "300"), "site=fra")
                        .changesNothing())
                .isTrue();
    }

    @Test
    void aSeriesOfAnotherYearThanThePlansIsTold() {
        String older = table("time,intensity (g/kWh)", "300").replace(sample.year() + "-", (sample.year() - 3) + "-");
        assertThat(take(sample, older, "site=fra").findings())
                .filteredOn(finding -> finding.code().equals("grid-year"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("“intensity (g/kWh)” is of " + (sample.year() - 3) + ", the plan of " + sample.year()
                                + "."));
        assertThat(take(sample, table("time,intensity (g/kWh)", "300"), "site=fra")
                        .findings())
                .noneMatch(finding -> finding.code().equals("grid-year"));
    }

    @Test
    void headersAndAnswersSayTheFamily() {
        Plan wide = take(sample, table("time,Carbon intensity gCO₂eq/kWh (Life cycle)", "300"), "site=fra")
                .after();
        assertThat(wide.findFactor(site(wide, "fra").gridFactor().orElseThrow())
                        .orElseThrow()
                        .boundary())
                .isEqualTo(Factor.Boundary.LIFE_CYCLE);
        MeterIntake answered = take(
                sample,
                table("time,intensity (g/kWh)", "300"),
                "site=fra",
                "signal=marginal",
                "boundary=direct",
                "role=residual");
        Plan after = answered.after();
        assertThat(after.findFactor(site(after, "fra").residualFactor().orElseThrow())
                        .orElseThrow()
                        .family())
                .isEqualTo("hourly, marginal, direct");
        assertThat(site(after, "fra").gridFactor())
                .isEqualTo(site(sample, "fra").gridFactor());
        assertThat(answered.findings()).extracting(Finding::code).doesNotContain("signal", "boundary");
        assertThatThrownBy(() -> take(sample, table("time,intensity (g/kWh)", "300"), "site=fra", "signal=mean"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("average or marginal");
    }

    @Test
    void aPriceBecomesThatOfTheContractInItsCurrency() {
        Plan after =
                take(sample, table("time,price (EUR/MWh)", "80"), "site=fra").after();
        GridContract contract =
                (GridContract) PlanTable.CONTRACTS.find(after, "fra-grid").orElseThrow();
        assertThat(contract.priceMeter()).isPresent();
        double[] price = Simulator.simulate(after, site(after, "fra"), source).column(LedgerColumn.PRICE);
        assertThat(price).contains(new double[] {0.08}, within(1e-12));
    }

    @Test
    void withoutAContractInTheCurrencyOneIsMadeAtTheMean() {
        Plan after =
                take(sample, table("time,price (EUR/MWh)", "80"), "site=cmh").after();
        assertThat(after.contracts())
                .filteredOn(contract -> contract instanceof GridContract grid
                        && grid.site().equals("cmh")
                        && grid.priceMeter().isPresent())
                .singleElement()
                .satisfies(contract ->
                        assertThat(((GridContract) contract).weekday().at(0, 0)).isCloseTo(0.08, within(1e-12)));
    }

    @Test
    void generationBySourceGivesTheCarbonFreeShare() {
        String text = table("time,WND (MWh),NG (MWh),NUC (MWh),COL (MWh)", "30,40,20,10");
        Plan after = take(sample, text, "site=fra").after();
        Factor factor = after.findFactor(site(after, "fra").carbonFreeFactor().orElseThrow())
                .orElseThrow();
        assertThat(factor.kind()).isEqualTo(Factor.Kind.GRID_CARBON_FREE);
        assertThat(factor.value()).as("(30 + 20) of 100").isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFileWithoutSuchAColumnIsRefusedWithAWayOut() {
        assertThat(read(table("time,load (kWh)", "1"), "site=fra").preview().findings())
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("no-grid-series");
                    assertThat(finding.action()).contains("g/kWh");
                });
    }

    @Test
    void theSiteIsAskedOnce() {
        MeterIntake intake = read(table("time,intensity (g/kWh)", "300")).intake(sample, source, NOON);
        assertThat(intake.questions()).extracting(Finding::code).containsExactly("site");
    }

    /** An auditor reads there what was taken for granted. */
    @Test
    void whatWasTakenForGrantedStandsInTheRepairLog() {
        Plan after =
                take(sample, table("time,intensity (g/kWh)", "300"), "site=fra").after();
        assertThat(after.imports().get(after.imports().size() - 1).findings())
                .extracting(Finding::code)
                .contains("signal", "boundary");
        assertThat(after.imports()).hasSize(sample.imports().size() + 1);
    }

    @Test
    void theMeanIsSaidInAsManyDigitsAsPeopleRead() {
        MeterIntake intake = take(sample, table("time,intensity (g/kWh)", "350.00891"), "site=fra");
        assertThat(intake.changes()).anySatisfy(change -> assertThat(change).endsWith("mean 350 g/kWh"));
    }
}
