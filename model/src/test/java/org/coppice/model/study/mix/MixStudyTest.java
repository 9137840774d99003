package org.coppice.model.study.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.UserError;
import org.coppice.model.study.mix.MixOption.Measures;
import org.coppice.model.study.sweep.Grid;
import org.coppice.model.study.sweep.SweepControl;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MixStudyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeAxis YEAR = TimeAxis.ofYear(2023, ZoneOffset.UTC, Duration.ofHours(1));

    private static double[] hours(IntToDoubleFunction value) {
        return hours(YEAR, value);
    }

    private static double[] hours(TimeAxis axis, IntToDoubleFunction value) {
        double[] values = new double[axis.length()];
        Arrays.setAll(values, value);
        return values;
    }

    private static MixOption wind(double megawatts, double batteryMwh, double servers, Measures measures) {
        return new MixOption(
                Power.ofMegawatts(megawatts),
                Power.ZERO,
                Energy.ofMegawattHours(batteryMwh),
                Ratio.of(servers),
                measures);
    }

    /** A load of 1 MW; wind by night (hours 0 to 11) at its nameplate, none by day; the grid at 100 g by night and 300 g by day. */
    private static MixSite nightWind() {
        return new MixSite(
                YEAR,
                hours(i -> 1_000),
                hours(i -> i % 24 < 12 ? 1 : 0),
                hours(i -> 0),
                hours(i -> i % 24 < 12 ? 100 : 300));
    }

    private static MixSite random(Random random) {
        double phase = random.nextDouble() * 6;
        return new MixSite(
                YEAR,
                hours(i -> 800 + 400 * random.nextDouble()),
                hours(i -> Math.max(0, Math.sin(i / 17.0 + phase) * random.nextDouble())),
                hours(i -> Math.max(0, Math.sin((i % 24 - 6) / 12.0 * Math.PI)) * random.nextDouble()),
                hours(i -> 50 + 500 * random.nextDouble()));
    }

    @Test
    void halfOfAConstantLoadIsCoveredByPlantsThatRunHalfTheTime() {
        MixResult result = new MixStudy(nightWind(), MixRules.corrected()).evaluate(wind(1, 0, 0, Measures.RENEWABLES));
        assertThat(result.coverage().value()).isCloseTo(0.5, within(1e-12));
        assertThat(result.uncovered().kilowattHours()).isCloseTo(4_380_000, within(1e-3));
        // Wind of 4,380 MWh a year at 12 g, ten years.
        assertThat(result.embodied().kilograms()).isCloseTo(4_380_000 * 0.012 * 10, within(1e-3));
    }

    @Test
    void shiftingGathersTheFlexibleShareInTheHoursOfSurplusAsFarAsServersGo() {
        MixStudy study = new MixStudy(nightWind(), MixRules.corrected());
        // 40 % of each day hour could leave, but the servers there are take nothing more.
        assertThat(study.evaluate(wind(2, 0, 0, Measures.SHIFTING)).coverage().value())
                .isCloseTo(0.5, within(1e-12));
        assertThat(study.evaluate(wind(2, 0, 0.25, Measures.SHIFTING))
                        .coverage()
                        .value())
                .as("+25 % of 12 hours")
                .isCloseTo(0.625, within(1e-12));
        assertThat(study.evaluate(wind(2, 0, 1, Measures.SHIFTING)).coverage().value())
                .as("40 % of 12 hours")
                .isCloseTo(0.7, within(1e-12));
    }

    @Test
    void everyPointOfASweepIsWhatEvaluatingItAloneGives() {
        MixStudy study = new MixStudy(random(new Random(1)), MixRules.corrected());
        Grid grid = MixStudy.grid(
                new double[] {0, 1_000, 4_000}, new double[] {0, 2_000}, new double[] {0, 3_000}, new double[] {
                    0, 0.3, 0.6
                });
        var sweep = study.sweep(grid, Measures.BOTH, SweepControl.onThreads(2));
        for (int point = 0; point < grid.size(); point++) {
            MixOption option = new MixOption(
                    Power.ofKilowatts(grid.level(point, 0)),
                    Power.ofKilowatts(grid.level(point, 1)),
                    Energy.ofKilowattHours(grid.level(point, 2)),
                    Ratio.of(grid.level(point, 3)),
                    Measures.BOTH);
            double alone = study.evaluate(option).total().kilograms();
            assertThat(sweep.value(point, 0)).as("%s", option).isCloseTo(alone, within(1e-9 * alone));
        }
    }

    @Test
    void moreOptionsAreNeverWorse() {
        Random random = new Random(2);
        double[] plants = {0, 1_000, 3_000, 6_000};
        double[] none = {0};
        for (int trial = 0; trial < 12; trial++) {
            MixStudy study = new MixStudy(random(random), MixRules.corrected());
            double[] capacities = {0, 500 + 5_000 * random.nextDouble()};
            double[] servers = {0, random.nextDouble() / 2 + 0.01, 1};
            double renewables = least(study, MixStudy.grid(plants, plants, none, none), Measures.RENEWABLES);
            double battery = least(study, MixStudy.grid(plants, plants, capacities, none), Measures.BATTERY);
            double shifting = least(study, MixStudy.grid(plants, plants, none, servers), Measures.SHIFTING);
            double both = least(study, MixStudy.grid(plants, plants, capacities, servers), Measures.BOTH);
            assertThat(battery).isLessThanOrEqualTo(renewables * (1 + 1e-12));
            assertThat(shifting).isLessThanOrEqualTo(renewables * (1 + 1e-12));
            assertThat(both).isLessThanOrEqualTo(Math.min(battery, shifting) * (1 + 1e-12));
        }
    }

    private static double least(MixStudy study, Grid grid, Measures measures) {
        var sweep = study.sweep(grid, measures, SweepControl.onThreads(2));
        return sweep.value(sweep.least(0).orElseThrow(), 0);
    }

    @Test
    void aMeasureThatIsNotUsedHasNoLevels() {
        MixStudy study = new MixStudy(nightWind(), MixRules.corrected());
        double[] none = {0};
        Grid grid = MixStudy.grid(none, none, new double[] {0, 1}, none);
        assertThatThrownBy(() -> study.sweep(grid, Measures.SHIFTING, SweepControl.onThreads(1)))
                .hasMessageContaining("Battery (kWh) is not used");
    }

    /** The six defects of the published program (energy.md 3.10), each shown in its rules and absent from ours. */
    @Nested
    class PublishedDefects {

        @Test
        void theSurplusThatABatteryLeavesIsStillThereToShiftInto() {
            MixOption both = wind(2, 0, 1, Measures.BOTH);
            MixOption shifting = wind(2, 0, 1, Measures.SHIFTING);
            MixStudy ours = new MixStudy(nightWind(), MixRules.corrected());
            assertThat(ours.evaluate(both)).isEqualTo(ours.evaluate(shifting));
            MixStudy published = new MixStudy(nightWind(), MixRules.asPublished());
            assertThat(published.evaluate(shifting).coverage().value()).isCloseTo(0.7, within(1e-12));
            assertThat(published.evaluate(both).coverage().value())
                    .as("a battery of no size takes it all")
                    .isCloseTo(0.5, within(1e-12));
        }

        @Test
        void hoursWithoutCoverCountAtTheirOwnIntensityNotAtTheMean() {
            MixOption option = wind(1, 0, 0, Measures.RENEWABLES);
            // 4,380 MWh by day: at 300 g their own, at 200 g the mean; ten years.
            assertThat(new MixStudy(nightWind(), MixRules.corrected())
                            .evaluate(option)
                            .operational()
                            .kilograms())
                    .isCloseTo(4_380_000 * 0.3 * 10, within(1e-3));
            assertThat(new MixStudy(nightWind(), MixRules.asPublished())
                            .evaluate(option)
                            .operational()
                            .kilograms())
                    .isCloseTo(4_380_000 * 0.2 * 10, within(1e-3));
        }

        @Test
        void serversCostSixTonnesAKilowattNotAMegawatt() {
            MixOption doubled = wind(0, 0, 1, Measures.SHIFTING);
            // 1,000 kW · 744.5 kg / 0.12 kW · 1.15 · 10 / 4 years
            double kilograms = 1_000 * 744.5 / 0.12 * 1.15 * 2.5;
            assertThat(new MixStudy(nightWind(), MixRules.corrected())
                            .evaluate(doubled)
                            .embodied()
                            .kilograms())
                    .isCloseTo(kilograms, within(1e-6 * kilograms));
            assertThat(new MixStudy(nightWind(), MixRules.asPublished())
                            .evaluate(doubled)
                            .embodied()
                            .kilograms())
                    .isCloseTo(kilograms / 1_000, within(1e-9 * kilograms));
        }

        @Test
        void theGridOfTheThirdSiteIsThatOfTheFirst() {
            double[] wind = {0, 500, 1_000};
            double[] none = {0};
            Grid first = MixStudy.grid(wind, none, none, none);
            MixStudy.grid(wind, none, none, none);
            Grid third = MixStudy.grid(wind, none, none, none);
            assertThat(third.size()).isEqualTo(first.size()).isEqualTo(3);
            assertThat(third.dimensions().get(0).levels()).containsExactly(0, 500, 1_000);
        }

        @Test
        void aFewDaysAreNoYearAndDaysFollowTheClock() {
            TimeAxis fiveDays =
                    new TimeAxis(Instant.parse("2021-05-10T00:00:00Z"), Duration.ofHours(1), 120, ZoneOffset.UTC);
            double[] zero = new double[120];
            assertThatThrownBy(() -> new MixSite(fiveDays, zero, zero, zero, zero))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("whole years");

            // A load of the middle of each local day, wind in the hour after: all of it within one day, in summer as in
            // winter.
            TimeAxis local = TimeAxis.ofYear(2023, BERLIN, Duration.ofHours(1));
            byte[] hour = local.calendar().hour();
            MixSite site = new MixSite(
                    local,
                    hours(local, i -> hour[i] == 23 ? 1_000 : 0),
                    hours(local, i -> hour[i] == 22 ? 1 : 0),
                    hours(local, i -> 0),
                    hours(local, i -> 100));
            assertThat(new MixStudy(site, MixRules.corrected())
                            .evaluate(wind(1, 0, 0, Measures.SHIFTING))
                            .coverage()
                            .value())
                    .as("the 40 % that may move find the wind of their own day, on all 365")
                    .isCloseTo(0.4, within(1e-12));
            assertThat(local.localStartOf(Arrays.binarySearch(local.calendar().day(), (short) 180))
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 1, 1).plusDays(180));
        }

        @Test
        void aShareIsAShareAndANameplateIsNoHighestHour() {
            // Half covered: half of 8,760 MWh at 200 g for ten years, not a hundred times that.
            MixSite flat = new MixSite(YEAR, hours(i -> 1_000), hours(i -> 0.5), hours(i -> 0), hours(i -> 200));
            assertThat(new MixStudy(flat, MixRules.corrected())
                            .evaluate(wind(1, 0, 0, Measures.RENEWABLES))
                            .operational()
                            .kilograms())
                    .isCloseTo(8_760_000 * 0.5 * 0.2 * 10, within(1e-3));

            double[] generated = {40, 80, 20, 60};
            Power nameplate = Power.ofKilowatts(100);
            double[] calmWindow = {40, 20};
            assertThat(MixSite.perKilowatt(generated, nameplate)[0]).isEqualTo(0.4);
            assertThat(MixSite.perKilowatt(calmWindow, nameplate)[0])
                    .as("whatever the window")
                    .isEqualTo(0.4);
            assertThat(MixSite.perHighestStep(generated, 1)[0]).isEqualTo(0.5);
            assertThat(MixSite.perHighestStep(calmWindow, 1)[0])
                    .as("as published")
                    .isEqualTo(1);
        }
    }
}
