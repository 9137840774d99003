package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Locator;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

/** What an inverter tells of its site: which of its series is all that is used, the values say. */
class SiteBalanceTest {
    private static final int HOURS = 200;

    private final double[] drawn = new double[HOURS];
    private final double[] generated = new double[HOURS];
    private final double[] given = new double[HOURS];
    private final double[] charged = new double[HOURS];
    private final double[] discharged = new double[HOURS];
    private final double[] used = new double[HOURS];

    private SiteBalanceTest() {
        Random random = new Random(7);
        for (int i = 0; i < HOURS; i++) {
            generated[i] = Math.max(0, random.nextGaussian() * 40);
            drawn[i] = 50 + random.nextInt(50);
            given[i] = generated[i] * random.nextDouble();
            charged[i] = random.nextInt(3);
            discharged[i] = random.nextInt(3);
            used[i] = drawn[i] + generated[i] - given[i] - charged[i] + discharged[i];
        }
    }

    private static MeteredSeries series(String name, Flow flow, double... kwh) {
        long[] starts = new long[HOURS];
        long[] ends = new long[HOURS];
        for (int i = 0; i < HOURS; i++) {
            starts[i] = Instant.parse("2025-03-01T00:00:00Z").getEpochSecond() + i * 3_600L;
            ends[i] = starts[i] + 3_600;
        }
        return new MeteredSeries(
                name,
                "kWh",
                Commodity.ELECTRICITY,
                flow,
                new Readings(starts, ends, kwh, new byte[HOURS], Unit.KILOWATT_HOUR),
                new Locator.Cells("site.csv", "abc", "", "B2:B201"),
                Optional.empty());
    }

    private Measures ofLoad(double... load) {
        return ofLoad(Map.of("site", "cmh"), load);
    }

    private Measures ofLoad(Map<String, String> answers, double... load) {
        MeterIntake intake = TakenIn.take(
                SamplePlan.load("two-sites"),
                SeriesSource.NONE,
                answers,
                series("Solar production", Flow.NONE, generated),
                series("Grid import", Flow.IMPORT, drawn),
                series("Grid export", Flow.EXPORT, given),
                series("Battery charge", Flow.NONE, charged),
                series("Battery discharge", Flow.NONE, discharged),
                series("Load", Flow.NONE, load));
        List<Meter> meters = intake.after().meters();
        return meters.stream()
                .filter(meter -> meter.name().equals("Load"))
                .findFirst()
                .orElseThrow()
                .measures();
    }

    @Test
    void whatTheOthersLeaveIsAllThatTheSiteUses() {
        assertThat(ofLoad(used)).isEqualTo(Measures.FACILITY);
    }

    @Test
    void whatIsAnsweredOfTheOthersMakesNoOtherBalance() {
        Map<String, String> answers = Map.of(
                "site",
                "cmh",
                "measures:Battery charge",
                "other",
                "measures:Battery discharge",
                "other",
                "measures:Solar production",
                "generation");

        assertThat(ofLoad(answers, used)).isEqualTo(Measures.FACILITY);
    }

    @Test
    void anAnswerOfItsOwnHolds() {
        assertThat(ofLoad(Map.of("site", "cmh", "measures:Load", "other"), used))
                .isEqualTo(Measures.OTHER);
    }

    @Test
    void roundedValuesAreTheSame() {
        double[] rounded = used.clone();
        for (int i = 0; i < HOURS; i++) {
            rounded[i] = Math.rint(rounded[i]);
        }
        assertThat(ofLoad(rounded)).isEqualTo(Measures.FACILITY);
    }

    @Test
    void aPartOfItIsNot() {
        double[] part = used.clone();
        for (int i = 0; i < HOURS; i++) {
            part[i] *= 0.9;
        }
        assertThat(ofLoad(part)).isEqualTo(Measures.OTHER);
    }

    @Test
    void aDayThatDoesNotFitIsTooMuch() {
        double[] once = used.clone();
        for (int i = 0; i < 24; i++) {
            once[i] *= 2;
        }
        assertThat(ofLoad(once)).isEqualTo(Measures.OTHER);
    }
}
