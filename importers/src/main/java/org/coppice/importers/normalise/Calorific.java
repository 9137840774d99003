package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Words;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** Fuels by volume or mass become energy by a calorific value, which only the supplier knows: it is asked. */
final class Calorific {
    /** 1,036 Btu a cubic foot, gross (EIA, Monthly Energy Review, table A4), in kWh a litre. */
    static final double NATURAL_GAS = 1_036 * 2.930710702e-4 / 28.316846592;
    /** 137,381 Btu a US gallon of diesel or heating oil, gross (EIA, Units and calculators), in kWh a litre. */
    private static final double DIESEL = 137_381 * 2.930710702e-4 / 3.785411784;
    /** 91,452 Btu a US gallon of propane, gross (EIA, Units and calculators), in kWh a litre. */
    private static final double PROPANE = 91_452 * 2.930710702e-4 / 3.785411784;

    /**
     * 1,194 kBtu a thousand pounds of district steam (EPA, ENERGY STAR Portfolio Manager Technical Reference: Thermal Energy
     * Conversions), in kWh a kilogram.
     */
    private static final double STEAM = 1_194e3 * 2.930710702e-4 / 453.59237;

    private Calorific() {}

    static boolean applies(Commodity commodity, SourceUnit unit) {
        boolean fuel = commodity == Commodity.GAS || commodity == Commodity.FUEL;
        boolean steam = commodity == Commodity.HEAT && unit.measure() == Measure.MASS;
        return steam || (fuel && (unit.measure() == Measure.VOLUME || unit.measure() == Measure.MASS));
    }

    /** Whether so many kWh may be in a litre of a gas that is sold: from town gas with much nitrogen to rich natural gas. */
    static boolean isOfGas(double perLitre) {
        return perLitre > NATURAL_GAS * 0.7 && perLitre < NATURAL_GAS * 1.3;
    }

    /** The unit with the factor to kWh; {@code beside} is what the energy beside the volumes gives for one of them. */
    static SourceUnit toEnergy(
            RawSeries raw,
            String name,
            String question,
            Commodity commodity,
            SourceUnit unit,
            QuantityKind kind,
            OptionalDouble beside,
            Answers answers,
            Notes notes) {
        boolean told = commodity == Commodity.GAS && unit.measure() == Measure.VOLUME && beside.isPresent();
        double perUnit = answers.find("calorific", name)
                .map(Calorific::number)
                .orElseGet(() -> told
                        ? told(raw, name, question, unit, beside.getAsDouble(), notes)
                        : ask(raw, name, question, commodity, unit, kind, notes));
        if (answers.find("calorific", name).isPresent()) {
            notes.guess(question, Double.toString(perUnit), answers.evidence(question), List.of());
        }
        return new SourceUnit(unit.symbol(), Measure.ENERGY, Unit.KILOWATT_HOUR, perUnit, 0, false);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UserError(
                    "“" + text + "” is no calorific value. Write kWh in one unit of the file, for example 10.55.", e);
        }
    }

    private static double told(
            RawSeries raw, String name, String question, SourceUnit unit, double beside, Notes notes) {
        double rounded = Math.round(beside * 1e6) / 1e6;
        notes.guess(question, Double.toString(rounded), "the energy beside the volumes", List.of());
        notes.info(
                "calorific-beside",
                raw.where(),
                name + ": the energy beside it is " + rounded + " kWh for each " + unit.symbol() + ".",
                "Converted to kWh by that.");
        return rounded;
    }

    private static double ask(
            RawSeries raw,
            String name,
            String question,
            Commodity commodity,
            SourceUnit unit,
            QuantityKind kind,
            Notes notes) {
        double perLitre = commodity == Commodity.GAS
                ? NATURAL_GAS
                : Words.has(raw.words(), java.util.Set.of("propane", "lpg")) ? PROPANE : DIESEL;
        double perKilogram = commodity == Commodity.HEAT ? STEAM : 13.1;
        double perUnit = (unit.measure() == Measure.VOLUME ? perLitre : perKilogram) * unit.factor();
        double rounded = Math.round(perUnit * 1e6) / 1e6;
        double sum = kind == QuantityKind.REGISTER ? risen(raw.values()) : sum(raw.values());
        notes.ask(
                question,
                Double.toString(rounded),
                commodity == Commodity.HEAT
                        ? "heat content of district steam (EPA), not that of this supply"
                        : "average heat content (EIA), not that of this supply",
                raw.where(),
                name + ": it is given in " + unit.symbol() + ". How many kWh are in one " + unit.symbol()
                        + "? The supplier's bill says so.",
                List.of(new Finding.Option(Double.toString(rounded), OptionalDouble.of(sum * rounded))));
        return rounded;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
    }

    /** By how much a counter has risen; where it falls, it was exchanged or began anew. */
    private static double risen(double[] counter) {
        double risen = 0;
        double before = Double.NaN;
        for (double value : counter) {
            if (!Double.isNaN(value)) {
                risen += value > before ? value - before : 0;
                before = value;
            }
        }
        return risen;
    }
}
