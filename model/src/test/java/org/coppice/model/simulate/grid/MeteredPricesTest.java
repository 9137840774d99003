package org.coppice.model.simulate.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class MeteredPricesTest {
    private static final Site SITE = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
    private static final GridContract CONTRACT =
            GridContract.PRICE_METER.with(contract("a", 0.2), Optional.of("price"));
    private static final Unit EUROS_PER_MEGAWATT_HOUR = Unit.perMegawattHour(Currencies.EUR);

    private static Readings year(Unit unit, IntToDoubleFunction value) {
        double[] values = new double[HOURS];
        Arrays.setAll(values, value);
        Readings hourly = hourly(values);
        return new Readings(hourly.starts(), hourly.ends(), values, new byte[HOURS], unit);
    }

    /** A load of 1 kW in even hours and 3 kW in odd ones. */
    private static Ledger simulate(GridContract contract, Readings prices) {
        Readings load = year(Unit.KILOWATT_HOUR, hour -> hour % 2 == 0 ? 1 : 3);
        SeriesSource source = ref -> Optional.of(ref.id().equals("price") ? prices : load);
        Plan plan = plan(
                SITE,
                type("t", 2, 2),
                fleet("f", "a", "t", 1, 0),
                meter("load", "a", Meter.Measures.FACILITY),
                Meter.REPLACES_MODEL.with(meter("price", "a", Meter.Measures.OTHER), false),
                contract);
        return Simulator.simulate(plan, SITE, source);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(finding -> finding.code()).toList();
    }

    @Test
    void energyIsPaidAtThePriceOfItsHourInOneLineAMonth() {
        Ledger ledger = simulate(CONTRACT, year(EUROS_PER_MEGAWATT_HOUR, hour -> hour % 2 == 0 ? -50 : 150));
        assertThat(ledger.column(LedgerColumn.PRICE)[1]).isCloseTo(0.15, within(1e-15));
        assertThat(ledger.postings()).hasSize(12);
        Posting january = ledger.postings().get(0);
        // 372 pairs of hours: 4 kWh for 3 · 0.15 − 1 · 0.05 = 0.40 €
        assertThat(january.quantity()).isEqualTo(372 * 4);
        assertThat(january.amount().amount()).isCloseTo(372 * 0.4, within(1e-9));
        assertThat(january.rate()).as("mean").isCloseTo(0.1, within(1e-12));
        assertThat(ledger.sum(LedgerColumn.COST))
                .isCloseTo(
                        ledger.postings().stream()
                                .mapToDouble(posting -> posting.amount().amount())
                                .sum(),
                        within(1e-9));
    }

    @Test
    void whereNoPriceIsKnownThatOfTheContractStandsInAndTheShareIsSaid() {
        GridContract half = GridContract.FROM.with(CONTRACT, LocalDate.of(2025, 1, 2));
        Ledger ledger = simulate(half, year(EUROS_PER_MEGAWATT_HOUR, hour -> hour < 48 ? Double.NaN : 100));
        assertThat(ledger.column(LedgerColumn.PRICE)[23]).as("not in force").isNaN();
        assertThat(ledger.column(LedgerColumn.PRICE)[24]).isEqualTo(0.2);
        assertThat(ledger.column(LedgerColumn.PRICE)[48]).isCloseTo(0.1, within(1e-15));
        // 24 of 364 · 24 hours
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("price-gap"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("24 steps, 0.27 %"));
    }

    @Test
    void pricesInAnotherCurrencyAreNotUsed() {
        Ledger ledger = simulate(
                CONTRACT, year(Unit.perKilowattHour(Currencies.find("USD").orElseThrow()), hour -> 1));
        assertThat(ledger.column(LedgerColumn.PRICE)[0]).isEqualTo(0.2);
        assertThat(codes(ledger)).contains("price-of-another-unit");
    }

    @Test
    void aMeterWithoutReadingsIsSaid() {
        Ledger ledger = simulate(
                GridContract.PRICE_METER.with(CONTRACT, Optional.of("gone")), year(EUROS_PER_MEGAWATT_HOUR, hour -> 1));
        assertThat(ledger.column(LedgerColumn.PRICE)[0]).isEqualTo(0.2);
        assertThat(codes(ledger)).contains("price-without-readings");
    }
}
