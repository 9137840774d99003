package org.coppice.model.simulate.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class SiteWeatherTest {

    /** A typical year, kept on the calendar of 2001, as imports keep it: 10 °C, and 30 °C in July. */
    private static Readings typicalYear() {
        long first = Instant.parse("2001-01-01T00:00:00Z").getEpochSecond();
        long[] starts = new long[HOURS];
        double[] celsius = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            starts[i] = first + 3600L * i;
            celsius[i] = i >= 181 * 24 && i < 212 * 24 ? 30 : 10;
        }
        long[] ends = Arrays.stream(starts).map(start -> start + 3600).toArray();
        return new Readings(starts, ends, celsius, new byte[HOURS], Unit.CELSIUS);
    }

    @Test
    void aTypicalYearCoolsTheYearOfThePlanAndIsSaid() {
        Site cooled = Site.WEATHER.with(
                Site.COOLING.with(
                        site("a"), Optional.of(Sourced.stated(CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY)))),
                Optional.of("w"));
        Weather weather =
                Weather.DRY_BULB.with(weather(Profile.constant(0), Optional.empty()), Optional.of("temperature"));
        Plan plan = plan(
                cooled,
                type("t", 2, 2),
                fleet("f", "a", "t", 1, 0),
                weather,
                Meter.REPLACES_MODEL.with(meter("temperature", "a", Meter.Measures.OTHER), false));
        Ledger ledger = Simulator.simulate(plan, cooled, ref -> Optional.of(typicalYear()));
        double[] load = ledger.column(LedgerColumn.LOAD);
        assertThat(load[190 * 24]).as("July draws more than March").isGreaterThan(load[70 * 24]);
        assertThat(load[212 * 24]).as("August is as March").isEqualTo(load[70 * 24]);
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("weather-of-another-year"))
                .extracting(Finding::message)
                .containsExactly("The air temperatures of 2001 stand for 2025, day by day.");
        assertThat(ledger.findings()).extracting(Finding::code).doesNotContain("weather-gap", "no-weather");
    }
}
