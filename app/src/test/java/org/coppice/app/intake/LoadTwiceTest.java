package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

/** One load that two files bring, each by a meter of its own. */
class LoadTwiceTest {
    private static final long DAY = 86_400;
    private SeriesSource kept = SeriesSource.NONE;
    private Plan plan = SamplePlan.load("two-sites");

    /** Readings of so many days each, from New Year 2025 on. */
    private static Readings readings(int days, int number, double kwhADay) {
        long[] starts = new long[number];
        long[] ends = new long[number];
        double[] kwh = new double[number];
        for (int i = 0; i < number; i++) {
            starts[i] = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond() + i * days * DAY;
            ends[i] = starts[i] + days * DAY;
        }
        Arrays.fill(kwh, kwhADay * days);
        return new Readings(starts, ends, kwh, new byte[number], Unit.KILOWATT_HOUR);
    }

    /** Takes a meter in, and tells what was said of a load that is there twice. */
    private List<String> take(String name, Readings readings) {
        MeterIntake intake = TakenIn.take(plan, kept, Map.of("site", "cmh"), TakenIn.series(name, readings));
        plan = intake.after();
        kept = TakenIn.source(intake, kept);
        return TakenIn.told(intake, "load-twice");
    }

    @Test
    void twoMetersOfAllThatASiteDrawsAreAddedUpAndToldOf() {
        assertThat(take("Site total", readings(1, 60, 100))).isEmpty();
        assertThat(take("Building", readings(30, 2, 80)))
                .containsExactly("“Building” and “Site total” of the project both read the load of Columbus, 4,800 and"
                        + " 6,000 kWh in the time that both have, and are added up.");
    }

    @Test
    void feedsOfOneGridConnectionAreToldOfOnlyWhereTheyAgree() {
        take("Feed A", readings(1, 60, 100));
        assertThat(take("Feed B", readings(1, 60, 70))).isEmpty();
        assertThat(take("Utility bills", readings(30, 2, 101)))
                .singleElement()
                .asString()
                .contains("6,060 and 6,000 kWh");
    }

    @Test
    void metersOfTheItLoadAreToldOfOnlyWhereTheyAgree() {
        take("Servers 1", readings(1, 60, 100));
        assertThat(take("Servers 2", readings(1, 60, 90))).isEmpty();
        assertThat(take("IT load", readings(30, 2, 99)))
                .singleElement()
                .asString()
                .contains("IT load of Columbus");
    }

    @Test
    void aMeterOfTheSiteBesideOneOfTheGridSaysWhichStands() {
        take("Main meter", readings(1, 60, 100));
        assertThat(take("Site bills", readings(30, 2, 100)))
                .containsExactly(
                        "“Site bills” reads all that Columbus draws, “Main meter” its grid connection. The load is"
                                + " that of “Site bills”, and “Main meter” is used in no result.");
    }

    @Test
    void metersOfOtherTimesAreOfNoOneLoad() {
        take("Site total", readings(1, 60, 100));
        Readings later = readings(1, 60, 100);
        long year = 366 * DAY;
        Readings next = new Readings(
                Arrays.stream(later.starts()).map(at -> at + year).toArray(),
                Arrays.stream(later.ends()).map(at -> at + year).toArray(),
                later.values(),
                later.quality(),
                later.unit());
        assertThat(take("Building", next)).isEmpty();
    }
}
