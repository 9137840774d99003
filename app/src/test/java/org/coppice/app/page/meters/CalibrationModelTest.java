package org.coppice.app.page.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.chart.LineChart;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.page.SamplePages;
import org.coppice.app.page.meters.CalibrationView.Offer;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalibrationModelTest {
    private static SampleIntake sample;

    @BeforeAll
    static void importSample() {
        sample = SampleIntake.of("two-sites", Progress.SILENT);
    }

    private static Workspace workspace() {
        Workspace workspace = new Workspace(Threads.direct(), problem -> {
            throw new AssertionError(problem);
        });
        workspace.show(sample.plan(), sample.readings());
        return workspace;
    }

    private static CalibrationModel model(Workspace workspace) {
        return new CalibrationModel(workspace, new SimpleObjectProperty<>(Optional.empty()));
    }

    @Test
    void theCardDrawsBothAndSaysInWordsHowFarTheyAgree() {
        CalibrationModel model = model(workspace());
        CalibrationView view = model.view().answerProperty().get().orElseThrow();

        LineChart chart = (LineChart) view.chart();
        assertThat(chart.traces()).hasSize(2);
        assertThat(chart.traces().get(0).values()).hasSize(365);
        assertThat(view.verdict()).contains("NMBE; limit ±10 %", "CV(RMSE); limit 30 %", "ASHRAE Guideline 14-2014");
        assertThat(view.fits().rows())
                .isNotEmpty()
                .allMatch(row -> row.size() == view.fits().header().size());
        assertThat(view.offers())
                .hasSize(3)
                .allSatisfy(offer -> assertThat(offer.text()).isNotBlank().doesNotContain("+0.0 %", "-0.0 %"))
                .extracting(Offer::name)
                .containsExactly("Calibrate PUE by month", "Calibrate base utilisation", "Calibrate power curve");
        model.close();
    }

    @Test
    void aYearThatWasNotReadIsSaidToLeaveNothingToCompare() {
        Workspace workspace = workspace();
        workspace.show(Plan.YEAR.with(sample.plan(), 2023), sample.readings());
        CalibrationModel model = model(workspace);
        CalibrationView view = model.view().answerProperty().get().orElseThrow();
        assertThat(view.compares()).isFalse();
        assertThat(view.verdict())
                .isEqualTo(
                        "No meter of the IT load or of the whole of Frankfurt was read in 2023, the year of the plan, so"
                                + " there is nothing to compare the model with.");
        model.close();
    }

    @Test
    void readingsOfMonthsAreComparedByMonth() {
        Workspace workspace = workspace();
        workspace.show(sample.plan(), ref -> sample.readings().find(ref).map(CalibrationModelTest::byMonth));
        CalibrationModel model = model(workspace);
        CalibrationView view = model.view().answerProperty().get().orElseThrow();
        LineChart chart = (LineChart) view.chart();
        assertThat(chart.axis().label()).isEqualTo("Mean power by month");
        assertThat(chart.traces().get(0).values()).hasSize(24); // each month from its start to its end
        assertThat(view.levels().rows()).noneMatch(row -> row.get(0).startsWith("=hour"));
        model.close();
    }

    /** Months of 2025 in Frankfurt, of 1,000 kWh each. */
    private static Readings byMonth(Readings hours) {
        long[] starts = new long[12];
        long[] ends = new long[12];
        double[] values = new double[12];
        for (int month = 0; month < 12; month++) {
            starts[month] = monthFrom(month);
            ends[month] = monthFrom(month + 1);
            values[month] = 1_000;
        }
        return new Readings(starts, ends, values, new byte[12], hours.unit());
    }

    private static long monthFrom(int month) {
        return LocalDate.of(2025, 1, 1)
                .plusMonths(month)
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toEpochSecond();
    }

    @Test
    void anOfferIsOneStepOfUndoAndTheCardFollowsIt() {
        Workspace workspace = workspace();
        CalibrationModel model = model(workspace);
        Plan before = workspace.plan();
        List<Offer> offers = model.view().answerProperty().get().orElseThrow().offers();
        Offer offer = offers.stream()
                .filter(each -> each.edit().isPresent())
                .findFirst()
                .orElseThrow();

        model.apply(offer);

        assertThat(workspace.plan()).isNotEqualTo(before);
        assertThat(workspace.undoNameProperty().get()).contains("Calibrate");
        assertThat(model.view().answerProperty().get().orElseThrow().offers()).isNotEqualTo(offers);
        workspace.undo();
        assertThat(workspace.plan()).isEqualTo(before);
        model.close();
    }

    @Test
    void anOfferThatWasTakenIsNotOfferedAgain() {
        Workspace workspace = workspace();
        CalibrationModel model = model(workspace);
        Offer offer = model.view().answerProperty().get().orElseThrow().offers().stream()
                .filter(each -> each.edit().isPresent())
                .findFirst()
                .orElseThrow();

        model.apply(offer);

        Offer taken = offer(model, offer.name());
        assertThat(taken.edit()).isEmpty();
        assertThat(taken.text()).startsWith("Nothing to change.");
        workspace.undo();
        assertThat(offer(model, offer.name()).text()).isEqualTo(offer.text());
        model.close();
    }

    private static Offer offer(CalibrationModel model, String name) {
        return model.view().answerProperty().get().orElseThrow().offers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutReadingsThereIsNoCard() {
        CalibrationModel model = model(SamplePages.workspace(SamplePages.plan()));

        assertThat(model.view().answerProperty().get()).isEmpty();
        model.close();
    }

    /** The model of a site without servers is 0: an error of 100 % would tell of no model that could be mended. */
    @Test
    void withoutServersThereIsNoCard() {
        Workspace workspace = workspace();
        Plan plan = workspace.baselineProperty().get();
        for (Fleet fleet : plan.fleets()) {
            plan = PlanTable.FLEETS.without(plan, fleet.id());
        }
        workspace.show(plan, sample.readings());
        CalibrationModel model = model(workspace);

        assertThat(model.view().answerProperty().get()).isEmpty();
        model.close();
    }
}
