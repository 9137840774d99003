package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.Test;

/** Shares of a load that move within a day, at one site and between several, and into own surplus. */
class ShiftingTest {
    private static final DayBlocks THREE = DayBlocks.even(3, 3);

    private static Signal signal(double... values) {
        return new Signal(values, 24);
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    private static double[] constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void aShareMovesFromTheDirtiestHourToTheCleanest() {
        // 40 % of 10 may leave hour 0; hour 2 may rise by 4.
        assertThat(DailyShare.of(new double[] {10, 10, 10}, signal(9, 5, 1), 0.4, constant(3, 20), THREE))
                .containsExactly(6, 10, 14);
    }

    @Test
    void theCapacityStopsARiseAndTheNextBestHourTakesTheRest() {
        assertThat(DailyShare.of(new double[] {10, 10, 10}, signal(9, 5, 1), 0.4, constant(3, 11), THREE))
                .containsExactly(8, 11, 11);
    }

    @Test
    void overRandomDaysTheShareAndTheDayAreKeptAndTheSignalNeverRises() {
        Random random = new Random(1);
        DayBlocks days = DayBlocks.of(TimeAxis.ofYear(2024, ZoneId.of("Europe/Berlin"), Duration.ofHours(1))
                .calendar());
        double[] load = random.doubles(8_784, 50, 100).toArray();
        double[] most = random.doubles(8_784, 100, 120).toArray();
        Signal signal = signal(random.doubles(8_784, 0, 500).toArray());
        double[] after = DailyShare.of(load, signal, 0.3, most, days);
        for (int day = 0; day < days.count(); day++) {
            double before = 0;
            double then = 0;
            for (int i = days.bounds()[day]; i < days.bounds()[day + 1]; i++) {
                assertThat(after[i]).isBetween(0.7 * load[i] - 1e-9, Math.min(1.3 * load[i], most[i]) + 1e-9);
                before += load[i];
                then += after[i];
            }
            assertThat(then).isCloseTo(before, within(1e-9 * before));
        }
        assertThat(sum(after, signal.values())).isLessThan(sum(load, signal.values()));
    }

    @Test
    void theDaysOfAClockChangeHave23And25Hours() {
        DayBlocks days = DayBlocks.of(TimeAxis.ofYear(2024, ZoneId.of("Europe/Berlin"), Duration.ofHours(1))
                .calendar());
        assertThat(days.count()).isEqualTo(366);
        assertThat(days.bounds()[91] - days.bounds()[90]).as("31 March").isEqualTo(23);
        assertThat(days.bounds()[301] - days.bounds()[300]).as("27 October").isEqualTo(25);
    }

    @Test
    void loadMovesIntoSurplusOnlyAndNoFurtherThanTheShare() {
        // Hour 0 lacks 10, of which 40 % may go; hour 2 has 6 to spare, the capacity lets it rise by 3.
        assertThat(SurplusShift.of(new double[] {10, 10, 10}, new double[] {0, 10, 16}, 0.4, 13, THREE))
                .containsExactly(7, 10, 13);
        assertThat(SurplusShift.of(new double[] {10, 10, 10}, new double[] {0, 10, 16}, 0.4, 99, THREE))
                .containsExactly(6, 10, 14);
        assertThat(SurplusShift.of(new double[] {10, 10, 10}, new double[] {0, 1, 2}, 0.4, 99, THREE))
                .as("no surplus, so nothing moves")
                .containsExactly(10, 10, 10);
    }

    @Test
    void overRandomDaysSurplusShiftingNeverLeavesMoreUncovered() {
        Random random = new Random(2);
        DayBlocks days = DayBlocks.even(24 * 50, 24);
        for (int trial = 0; trial < 50; trial++) {
            double[] load = random.doubles(1_200, 50, 100).toArray();
            double[] supply = random.doubles(1_200, 0, 200).toArray();
            double[] after = SurplusShift.of(load, supply, 0.4, 110, days);
            double before = 0;
            double then = 0;
            for (int i = 0; i < load.length; i++) {
                before += Math.max(0, load[i] - supply[i]);
                then += Math.max(0, after[i] - supply[i]);
                assertThat(after[i]).isBetween(0.6 * load[i] - 1e-9, Math.max(load[i], 110) + 1e-9);
            }
            assertThat(then).isLessThan(before);
            assertThat(sum(after, constant(1_200, 1)))
                    .isCloseTo(sum(load, constant(1_200, 1)), within(1e-9 * 1_200 * 75));
        }
    }

    @Test
    void betweenSitesLoadGoesWhereItPaysAfterTheCostOfSending() {
        // One hour: 100 against 60 pays at 30 a kWh, not at 50.
        List<SpaceTime.Place> places = List.of(
                new SpaceTime.Place(new double[] {10}, signal(100), new double[] {20}),
                new SpaceTime.Place(new double[] {10}, signal(60), new double[] {20}));
        SpaceTime.Result pays = SpaceTime.of(places, 0.2, uniform(2, 30), DayBlocks.even(1, 1));
        assertThat(pays.loadKwh()[0]).containsExactly(8);
        assertThat(pays.loadKwh()[1]).containsExactly(12);
        assertThat(pays.sendingCost()).isCloseTo(60, within(1e-9));
        SpaceTime.Result doesNot = SpaceTime.of(places, 0.2, uniform(2, 50), DayBlocks.even(1, 1));
        assertThat(doesNot.loadKwh()[0]).containsExactly(10);
    }

    private static double[][] uniform(int sites, double cost) {
        double[][] matrix = new double[sites][sites];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                matrix[i][j] = i == j ? 0 : cost;
            }
        }
        return matrix;
    }

    @Test
    void noOtherWholeMovesBetweenThreeSitesAndThreeHoursAreCheaper() {
        Random random = new Random(9);
        for (int trial = 0; trial < 40; trial++) {
            double[][] signals = new double[3][];
            SpaceTime.Place[] places = new SpaceTime.Place[3];
            for (int site = 0; site < 3; site++) {
                signals[site] = random.ints(3, 0, 50).asDoubleStream().toArray();
                // Each hour may rise by one where it has room, and fall by one.
                double[] most = random.ints(3, 10, 12).asDoubleStream().toArray();
                places[site] = new SpaceTime.Place(constant(3, 10), signal(signals[site]), most);
            }
            double sending = random.nextInt(15);
            SpaceTime.Result result = SpaceTime.of(List.of(places), 0.1, uniform(3, sending), THREE);
            double cost = result.sendingCost();
            for (int site = 0; site < 3; site++) {
                cost += sum(result.loadKwh()[site], signals[site]) - 10 * sum(constant(3, 1), signals[site]);
            }
            assertThat(cost).isCloseTo(cheapest(places, sending), within(1e-6));
        }
    }

    private static double cheapest(SpaceTime.Place[] places, double sending) {
        double best = 0;
        for (int code = 0; code < 19_683; code++) {
            double cost = 0;
            int[] net = new int[3];
            boolean room = true;
            int rest = code;
            for (int i = 0; i < 9; i++, rest /= 3) {
                int change = rest % 3 - 1;
                net[i / 3] += change;
                cost += change * places[i / 3].signal().at(i % 3);
                room &= 10 + change <= places[i / 3].mostKwh()[i % 3];
            }
            if (room && net[0] + net[1] + net[2] == 0) {
                cost += sending * (Math.max(0, net[0]) + Math.max(0, net[1]) + Math.max(0, net[2]));
                best = Math.min(best, cost);
            }
        }
        return best;
    }

    @Test
    void betweenUnlikeDistancesWhatSitesHoldTogetherIsConserved() {
        Random random = new Random(4);
        for (int trial = 0; trial < 30; trial++) {
            SpaceTime.Place[] places = new SpaceTime.Place[4];
            double[][] cost = new double[4][4];
            double before = 0;
            for (int i = 0; i < 4; i++) {
                double[] load = random.doubles(48, 50, 100).toArray();
                places[i] = new SpaceTime.Place(
                        load,
                        signal(random.doubles(48, 0, 500).toArray()),
                        random.doubles(48, 60, 130).toArray());
                before += sum(load, constant(48, 1));
                for (int j = 0; j < 4; j++) {
                    cost[i][j] = i == j ? 0 : random.nextInt(80);
                }
            }
            SpaceTime.Result result = SpaceTime.of(List.of(places), 0.3, cost, DayBlocks.even(48, 24));
            double then = 0;
            double gain = -result.sendingCost();
            for (int i = 0; i < 4; i++) {
                then += sum(result.loadKwh()[i], constant(48, 1));
                gain += sum(places[i].loadKwh(), places[i].signal().values())
                        - sum(result.loadKwh()[i], places[i].signal().values());
                for (int t = 0; t < 48; t++) {
                    double load = places[i].loadKwh()[t];
                    assertThat(result.loadKwh()[i][t])
                            .isBetween(
                                    0.7 * load - 1e-6,
                                    Math.max(
                                                    load,
                                                    Math.min(
                                                            1.3 * load,
                                                            places[i].mostKwh()[t]))
                                            + 1e-6);
                }
            }
            assertThat(then).isCloseTo(before, within(1e-9 * before));
            assertThat(gain).isPositive();
        }
    }
}
