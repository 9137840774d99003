package org.coppice.model.simulate.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class FactorCourseTest {
    private static final Site SITE = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
    private final Map<String, Readings> readings = new HashMap<>();
    private final SeriesSource source = ref -> Optional.ofNullable(readings.get(ref.id()));

    private static Factor course(Factor annual, Optional<String> meter, Optional<Profile> profile) {
        return new Factor(
                annual.id(),
                annual.kind(),
                annual.region(),
                annual.name(),
                annual.year(),
                annual.value(),
                annual.unit(),
                annual.boundary(),
                annual.signal(),
                Source.rule("a value of this test"),
                meter,
                profile);
    }

    private static Factor hourly(Factor annual, String meter) {
        return course(annual, Optional.of(meter), Optional.empty());
    }

    private static Readings year(int shiftHours, Unit unit, IntToDoubleFunction value) {
        double[] values = new double[HOURS];
        java.util.Arrays.setAll(values, value);
        Readings first = TestPlans.hourly(values);
        long[] starts = first.starts().clone();
        long[] ends = first.ends().clone();
        for (int i = 0; i < starts.length; i++) {
            starts[i] += 3600L * shiftHours;
            ends[i] += 3600L * shiftHours;
        }
        return new Readings(starts, ends, values, new byte[HOURS], unit);
    }

    private void read(String meter, Unit unit, IntToDoubleFunction value) {
        readings.put(meter, year(0, unit, value));
    }

    /** A site whose meter reads 1 kWh in even hours and 3 kWh in odd ones. */
    private Ledger simulate(Object... records) {
        readings.put("load", year(0, Unit.KILOWATT_HOUR, hour -> hour % 2 == 0 ? 1 : 3));
        return Simulator.simulate(plan(records), SITE, source);
    }

    private Plan plan(Object... records) {
        Plan plan = TestPlans.plan(
                SITE, type("t", 2, 2), fleet("f", "a", "t", 1, 0), meter("load", "a", Meter.Measures.FACILITY));
        for (Object record : records) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static Meter of(String id) {
        return Meter.REPLACES_MODEL.with(meter(id, "a", Meter.Measures.OTHER), false);
    }

    private static Finding finding(Ledger ledger, String code) {
        return ledger.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + ledger.findings()));
    }

    @Test
    void hoursOfMuchLoadCountAtTheirOwnIntensity() {
        read("ef", Unit.GRAM_PER_KILOWATT_HOUR, hour -> hour % 2 == 0 ? 100 : 300);
        Object[] records = {hourly(grid(200), "ef"), residual(450), of("ef")};
        Ledger ledger = simulate(records);
        Scope2 scope2 = Scope2.of(plan(records), ledger);
        // 4,380 pairs of hours: 1 kWh · 100 g + 3 kWh · 300 g = 1 kg
        assertThat(scope2.location().map(Carbon::kilograms).orElseThrow()).isCloseTo(4_380, within(1e-9));
        // the annual mean of 200 g on all 17,520 kWh would be 3,504 kg
        assertThat(ledger.sum(LedgerColumn.IMPORT) * 0.2).isCloseTo(3_504, within(1e-9));
    }

    @Test
    void whatNobodyClaimedCountsAtTheResidualMixOfItsHours() {
        read("rm", Unit.KILOGRAM_PER_MEGAWATT_HOUR, hour -> hour % 2 == 0 ? 200 : 400);
        Object[] records = {grid(200), hourly(residual(300), "rm"), of("rm")};
        Scope2 scope2 = Scope2.of(plan(records), simulate(records));
        // 4,380 · (1 · 0.2 + 3 · 0.4) kg
        assertThat(scope2.market().map(Carbon::kilograms).orElseThrow()).isCloseTo(6_132, within(1e-9));
        assertThat(scope2.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.instrument()
                                .emissions()
                                .map(CarbonIntensity::gramsPerKilowattHour)
                                .orElseThrow())
                        .isCloseTo(1_400.0 / 4, within(1e-9)));
    }

    @Test
    void aGapIsFilledWithTheAnnualValueAndItsShareIsSaid() {
        read("ef", Unit.GRAM_PER_KILOWATT_HOUR, hour -> hour < 876 ? Double.NaN : 100);
        Ledger ledger = simulate(hourly(grid(250), "ef"), of("ef"));
        assertThat(ledger.column(LedgerColumn.GRID_INTENSITY)).startsWith(250, 250);
        assertThat(ledger.column(LedgerColumn.GRID_INTENSITY)[876]).isEqualTo(100);
        assertThat(finding(ledger, "factor-gap").message())
                .isEqualTo(
                        "“grid” has no reading in 876 steps, 10.00 % of the year: its annual value stands in there.");
        assertThat(finding(ledger, "factor-gap").where()).isEqualTo("Sites, a");
    }

    @Test
    void theYearBeforeStandsInDayByDayAndIsNamed() {
        // 2024 had 8,784 hours: its last 8,760 are from 2 January on
        readings.put("ef", year(-HOURS, Unit.GRAM_PER_KILOWATT_HOUR, hour -> hour));
        Ledger ledger = simulate(hourly(grid(250), "ef"), of("ef"));
        double[] intensity = ledger.column(LedgerColumn.GRID_INTENSITY);
        assertThat(intensity[24]).as("2 January, 0:00").isEqualTo(0);
        assertThat(intensity[59 * 24]).as("1 March, after the leap day").isEqualTo((58 + 1) * 24);
        assertThat(finding(ledger, "factor-readings-of-another-year").message()).contains("2024 stand for 2025");
    }

    @Test
    void aProfileHoldsTheUnitOfItsFactor() {
        double[] day = new double[24];
        day[12] = 0.6;
        Factor factor = factor("grid", Factor.Kind.GRID_CARBON, 0.3, Unit.KILOGRAM_PER_KILOWATT_HOUR);
        Ledger ledger = simulate(course(factor, Optional.empty(), Optional.of(Profile.daily(day))));
        assertThat(ledger.column(LedgerColumn.GRID_INTENSITY)[11]).isZero();
        assertThat(ledger.column(LedgerColumn.GRID_INTENSITY)[12]).isEqualTo(600);
    }

    @Test
    void waterAndCarbonFreeShareFollowTheirReadings() {
        read("l", Unit.LITRE_PER_KILOWATT_HOUR, hour -> hour % 2);
        read("share", Unit.PERCENT, hour -> 40);
        Ledger ledger =
                simulate(hourly(TestPlans.water(1), "l"), hourly(carbonFree(0.9), "share"), of("l"), of("share"));
        assertThat(ledger.sum(LedgerColumn.WATER_SOURCE))
                .as("3 kWh in odd hours, 1 L each")
                .isEqualTo(3 * 4_380);
        assertThat(ledger.column(LedgerColumn.GRID_CARBON_FREE)[7]).isCloseTo(0.4, within(1e-15));
    }

    @Test
    void withoutReadingsThatFitTheAnnualValueStandsInAndIsSaid() {
        Ledger none = simulate(hourly(grid(250), "gone"));
        assertThat(none.column(LedgerColumn.GRID_INTENSITY)[5]).isEqualTo(250);
        assertThat(finding(none, "factor-without-readings").message()).contains("“gone”");
        read("ef", Unit.KILOWATT_HOUR, hour -> 1);
        Ledger other = simulate(hourly(grid(250), "ef"), of("ef"));
        assertThat(other.column(LedgerColumn.GRID_INTENSITY)[5]).isEqualTo(250);
        assertThat(finding(other, "factor-of-another-unit").message())
                .contains("g/kWh")
                .contains("kWh");
    }

    @Test
    void aFactorSaysItsFamily() {
        assertThat(grid(1).family()).isEqualTo("annual, average, direct");
        assertThat(hourly(grid(1), "m").family()).isEqualTo("hourly, average, direct");
        assertThat(course(grid(1), Optional.empty(), Optional.of(Profile.constant(1)))
                        .family())
                .isEqualTo("by month and hour, average, direct");
        assertThat(List.of(carbonFree(1).isCarbon(), residual(1).isCarbon())).containsExactly(false, true);
    }
}
