package org.coppice.model.simulate.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.simulate.year.YearOfReadings;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/**
 * The prices of a grid contract from the readings of its meter, such as those of a day-ahead market.
 *
 * @param perKwh in the contract's currency, NaN where there is no reading; empty where the meter has none that fit
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record MeteredPrices(GridContract contract, Optional<double[]> perKwh) {

    static MeteredPrices of(
            Plan plan, GridContract contract, YearFrame frame, SeriesSource source, List<Finding> findings) {
        Optional<Readings> readings = contract.priceMeter()
                .flatMap(plan::findMeter)
                .flatMap(Meter::series)
                .flatMap(source::find)
                .filter(found -> found.size() > 0);
        if (readings.isEmpty()) {
            findings.add(finding(
                    contract,
                    "price-without-readings",
                    Severity.WARNING,
                    "The meter “" + contract.priceMeter().orElse("")
                            + "” has no readings: the weekday and weekend prices stand in.",
                    "Import its readings on the page Meters. Maybe another meter is meant?"));
            return new MeteredPrices(contract, Optional.empty());
        }
        Unit wanted = Unit.perKilowattHour(contract.currency());
        Unit unit = readings.get().unit();
        if (!unit.canonical().equals(wanted)) {
            findings.add(finding(
                    contract,
                    "price-of-another-unit",
                    Severity.WARNING,
                    "The readings of its price meter are in " + unit.symbol() + ", the contract asks for "
                            + wanted.symbol() + ": the weekday and weekend prices stand in.",
                    "Choose a meter of prices in " + contract.currency()
                            + ", or change the currency of the contract."));
            return new MeteredPrices(contract, Optional.empty());
        }
        YearOfReadings year = YearOfReadings.of(readings.get(), frame);
        year.from()
                .ifPresent(from -> findings.add(finding(
                        contract,
                        "price-of-another-year",
                        Severity.INFO,
                        "Its prices of " + from + " stand for " + frame.year() + ".",
                        "Import those of " + frame.year() + " when they are known.")));
        return new MeteredPrices(contract, Optional.of(year.values()));
    }

    /** Puts the prices where the contract is in force; says for how much of that time there is none. */
    void fill(double[] price, byte[] contractOf, byte index, List<Finding> findings) {
        if (perKwh.isEmpty()) {
            return;
        }
        double[] known = perKwh.get();
        int inForce = 0;
        int missing = 0;
        for (int i = 0; i < price.length; i++) {
            if (contractOf[i] == index) {
                inForce++;
                if (Double.isNaN(known[i])) {
                    missing++;
                } else {
                    price[i] = known[i];
                }
            }
        }
        if (missing > 0) {
            findings.add(finding(
                    contract,
                    "price-gap",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "There is no price in %,d steps, %.2f %% of its time: the weekday and weekend prices stand in there.",
                            missing,
                            100.0 * missing / inForce),
                    "Import what is missing on the page Meters."));
        }
    }

    private static Finding finding(
            GridContract contract, String code, Severity severity, String message, String action) {
        return Finding.of(code, severity, "Energy, " + contract.name(), message, action);
    }
}
