package org.coppice.model.study.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.project.StateFolder;
import org.coppice.model.simulate.ModelledYear;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.source.Quality;
import org.coppice.model.source.UserError;
import org.coppice.model.study.calibration.Calibration.Kind;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Calibration calibrate(Kind kind, MeteredPlans metered) {
        return Calibration.of(kind, metered.plan, metered.site(), Optional.empty(), metered.source, TODAY);
    }

    private static ModelledYear model(MeteredPlans plans) {
        return ModelledYear.of(plans.plan, plans.site(), plans.source);
    }

    @Test
    void theModelIsComparedWithTheMeterEvenWhereTheMeterReplacesIt() {
        // Ten servers of 2 kW idle and 10 kW peak: (2 + 8·(0.2 + 0.05·(hour + 1)))·10 kW, so 40 kW in the first hour.
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5).metered(Meter.Measures.IT, TestPlans.flat(50));

        MeterComparison comparison =
                MeterComparison.list(plans.plan, plans.site(), plans.source).get(0);

        assertThat(comparison.modelledKwh()[0]).isCloseTo(40, within(1e-9));
        // Mean of the course: 2·Σ(0.05·k, k = 1..12)/24 = 0.325; (2 + 8·0.525)·10 = 62 kW
        Agreement agreement = comparison.agreement();
        assertThat(agreement.modelledKwh()).isCloseTo(62 * 8760, within(1e-3));
        assertThat(agreement.meteredKwh()).isCloseTo(50 * 8760, within(1e-3));
        assertThat(agreement.hourly().orElseThrow().meanBias()).isCloseTo(-12, within(1e-9));
    }

    @Test
    void utilisationIsRecoveredFromAMeterMadeByTheModel() {
        for (double truth : new double[] {0, 0.07, 0.3}) {
            MeteredPlans made = new MeteredPlans(2, 10, truth, 1.5);
            MeteredPlans plans = new MeteredPlans(2, 10, 0.15, 1.5)
                    .metered(Meter.Measures.IT, model(made).itKwh());

            Calibration calibration = calibrate(Kind.UTILISATION, plans);

            Plan after = calibration.edit().apply(plans.plan);
            assertThat(after.fleets().get(0).baseUtilisation().value()).isCloseTo(truth, within(1e-8));
            assertThat(calibration.after().hourly().orElseThrow().cvRmse()).isLessThan(1e-7);
            assertThat(calibration.edit().name()).contains("base utilisation of f", "from the meter");
        }
    }

    @Test
    void utilisationIsRecoveredFromTheMeterOfTheFacilityWhereItIsNotMetered() {
        MeteredPlans made = new MeteredPlans(2, 10, 0.25, 1.5);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.1, 1.5)
                .metered(Meter.Measures.FACILITY, model(made).facilityKwh());

        Plan after = calibrate(Kind.UTILISATION, plans).edit().apply(plans.plan);

        assertThat(after.fleets().get(0).baseUtilisation().value()).isCloseTo(0.25, within(1e-8));
    }

    @Test
    void pueIsRecoveredMonthByMonthAndUnreadMonthsKeepTheirs() {
        MeteredPlans made = new MeteredPlans(2, 10, 0.2, 1.5);
        double[] truth = new double[12];
        Arrays.setAll(truth, month -> 1.1 + month * 0.02);
        made.plan = TestPlans.with(made.plan, MeteredPlans.withPue(made.site(), Profile.monthly(truth)));
        double[] facility = model(made).facilityKwh().clone();
        Arrays.fill(facility, (31 + 28) * 24 + 100, (31 + 28 + 31) * 24, Double.NaN); // 100 hours of March are left
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, model(made).itKwh())
                .metered(Meter.Measures.FACILITY, facility);

        Calibration calibration = calibrate(Kind.PUE, plans);

        var pue = calibration.edit().apply(plans.plan).sites().get(0).pue();
        for (int month = 0; month < 12; month++) {
            assertThat(pue.value().at(month, 7)).isCloseTo(month == 2 ? 1.5 : truth[month], within(1e-9));
        }
        assertThat(calibration.changes()).hasSize(11).contains("PUE in January: 1.500 → 1.100");
        assertThat(pue.byDefault()).isFalse();
        assertThat(pue.source().quality()).isEqualTo(Quality.METERED);
        assertThat(pue.source().text())
                .contains("calibrated from meter m-FACILITY", "2025-01-01 to 2025-12-31", "on 2026-03-01");
    }

    @Test
    void pueWithoutAnItMeterIsFacilityOverModelledItAndSaysSo() {
        MeteredPlans made = new MeteredPlans(2, 10, 0.2, 1.3);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.FACILITY, model(made).facilityKwh());

        var pue = calibrate(Kind.PUE, plans)
                .edit()
                .apply(plans.plan)
                .sites()
                .get(0)
                .pue();

        assertThat(pue.value().at(5, 5)).isCloseTo(1.3, within(1e-9));
        assertThat(pue.source().quality()).isEqualTo(Quality.ESTIMATE);
        assertThat(pue.source().text()).contains("IT as modelled");
    }

    @Test
    void idleAndPeakAreRecovered() {
        MeteredPlans made = new MeteredPlans(1.5, 8, 0.2, 1.5);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, model(made).itKwh());

        Calibration calibration = calibrate(Kind.CURVE, plans);

        PowerCurve curve = calibration
                .edit()
                .apply(plans.plan)
                .deviceTypes()
                .get(0)
                .power()
                .value();
        assertThat(curve.idle().kilowatts()).isCloseTo(1.5, within(1e-7));
        assertThat(curve.max().kilowatts()).isCloseTo(8, within(1e-7));
        assertThat(calibration.before().hourly().orElseThrow().cvRmse()).isGreaterThan(0.1);
        assertThat(calibration.after().hourly().orElseThrow().cvRmse()).isLessThan(1e-7);
    }

    @Test
    void aPeakBeyondTheLimitsStopsAtThemAndIdleIsFittedToIt() {
        MeteredPlans made = new MeteredPlans(2, 20, 0.2, 1.5);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, model(made).itKwh());

        PowerCurve curve = calibrate(Kind.CURVE, plans)
                .edit()
                .apply(plans.plan)
                .deviceTypes()
                .get(0)
                .power()
                .value();

        assertThat(curve.max().kilowatts()).isCloseTo(15, within(1e-9)); // 150 % of the stated 10 kW
        assertThat(curve.idle().kilowatts()).isGreaterThan(2);
    }

    @Test
    void aTypeThatOtherSitesUseIsCopiedForThisOne() {
        MeteredPlans made = new MeteredPlans(1.5, 8, 0.2, 1.5);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, model(made).itKwh());
        plans.plan = TestPlans.with(plans.plan, TestPlans.site("b"));
        plans.plan = TestPlans.with(plans.plan, TestPlans.fleet("g", "b", "t", 5, 0.5));

        Plan after = calibrate(Kind.CURVE, plans).edit().apply(plans.plan);

        assertThat(after.deviceTypes()).hasSize(2);
        assertThat(after.deviceTypes().get(0))
                .isEqualTo(plans.plan.deviceTypes().get(0));
        assertThat(after.fleets().get(0).deviceType())
                .isEqualTo(after.deviceTypes().get(1).id());
        assertThat(after.fleets().get(1).deviceType()).isEqualTo("t");
    }

    @Test
    void whatTheReadingsCannotTellIsRefusedWithTheReason() {
        MeteredPlans none = new MeteredPlans(2, 10, 0.2, 1.5);
        assertThatThrownBy(() -> calibrate(Kind.UTILISATION, none))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no meter of its IT or facility load has readings in 2025");
        assertThatThrownBy(() -> calibrate(Kind.PUE, none)).hasMessageContaining("no meter of the whole facility");

        MeteredPlans few =
                new MeteredPlans(2, 10, 0.2, 1.5).metered(Meter.Measures.IT, Arrays.copyOf(TestPlans.flat(60), 100));
        assertThatThrownBy(() -> calibrate(Kind.CURVE, few)).hasMessageContaining("only 100 hours");

        MeteredPlans flat = new MeteredPlans(2, 10, 0.2, 1.5).metered(Meter.Measures.IT, TestPlans.flat(60));
        assertThatThrownBy(() -> calibrate(Kind.CURVE, flat)).hasMessageContaining("does not rise");
        flat.plan = TestPlans.plan(
                flat.site(),
                flat.plan.deviceTypes().get(0),
                flat.plan.fleets().get(0),
                flat.plan.meters().get(0));
        assertThatThrownBy(() -> calibrate(Kind.CURVE, flat))
                .hasMessageContaining("hardly varies")
                .hasMessageContaining("36.0 to 36.0 kW"); // (2 + 8·0.2)·10

        MeteredPlans high = new MeteredPlans(2, 10, 0.2, 1.5).metered(Meter.Measures.IT, TestPlans.flat(200));
        assertThatThrownBy(() -> calibrate(Kind.UTILISATION, high)).hasMessageContaining("even with f fully busy");
        MeteredPlans low = new MeteredPlans(2, 10, 0.2, 1.5).metered(Meter.Measures.IT, TestPlans.flat(10));
        assertThatThrownBy(() -> calibrate(Kind.UTILISATION, low)).hasMessageContaining("with no base use at all");

        MeteredPlans upside = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, TestPlans.flat(60))
                .metered(Meter.Measures.FACILITY, TestPlans.flat(50));
        assertThatThrownBy(() -> calibrate(Kind.PUE, upside))
                .hasMessageContaining("in January the facility reads 37,200 kWh") // 50 kW · 744 h
                .hasMessageContaining("cannot be less than a part");
    }

    @Test
    void noCalibrationEverAgreesLessThanWhatItReplaces() {
        Random random = new Random(20260301);
        int made = 0;
        for (int i = 0; i < 40; i++) {
            MeteredPlans truth = new MeteredPlans(
                    1 + 2 * random.nextDouble(),
                    7 + 6 * random.nextDouble(),
                    0.3 * random.nextDouble(),
                    1.05 + random.nextDouble());
            double noise = 0.3 * random.nextDouble();
            double gap = random.nextDouble() < 0.5 ? 0 : 0.6 * random.nextDouble();
            MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.05 + random.nextDouble());
            if (random.nextBoolean()) {
                plans.metered(Meter.Measures.IT, blurred(model(truth).itKwh(), noise, gap, random));
            }
            plans.metered(Meter.Measures.FACILITY, blurred(model(truth).facilityKwh(), noise, gap, random));
            for (Kind kind : Kind.values()) {
                try {
                    Calibration calibration = calibrate(kind, plans);
                    double before =
                            Math.abs(calibration.before().hourly().orElseThrow().nmbe());
                    double after =
                            Math.abs(calibration.after().hourly().orElseThrow().nmbe());
                    assertThat(after).as("%s, run %d", kind, i).isLessThanOrEqualTo(before + 1e-9);
                    made++;
                } catch (UserError refused) {
                    assertThat(refused.text()).startsWith("Meters, a: ");
                }
            }
        }
        assertThat(made).as("most of 120 are not refused").isGreaterThan(70);
    }

    private static double[] blurred(double[] kwh, double noise, double gap, Random random) {
        double[] values = new double[kwh.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < gap ? Double.NaN : kwh[i] * (1 + noise * (random.nextDouble() - 0.5));
        }
        return values;
    }

    @Test
    void undoRestoresThePlan(@TempDir Path folder) {
        MeteredPlans made = new MeteredPlans(1.5, 8, 0.25, 1.3);
        MeteredPlans plans = new MeteredPlans(2, 10, 0.2, 1.5)
                .metered(Meter.Measures.IT, model(made).itKwh())
                .metered(Meter.Measures.FACILITY, model(made).facilityKwh());
        try (Project project = Project.openUnsaved(plans.plan, Imported.NONE, new StateFolder(folder))) {
            for (Kind kind : Kind.values()) {
                Calibration calibration = calibrate(kind, plans);
                assertThat(project.commit(calibration.edit())).isNotEqualTo(plans.plan);
                assertThat(project.undoName()).contains(calibration.edit().name());
                assertThat(project.undo()).isEqualTo(plans.plan);
            }
        }
    }
}
