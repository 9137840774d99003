package org.coppice.importers.measure;

import org.coppice.model.quantity.Unit;

/**
 * A unit as a file has it: {@code canonical = (value + offset) · factor}.
 *
 * @param symbol as shown, for example {@code kGal}
 * @param canonical what it is imported as; for a rate that of what it adds up to, so {@code kWh} for {@code MW}
 * @param doubtful whether the word means different things to different people, such as MBtu
 */
public record SourceUnit(
        String symbol, Measure measure, Unit canonical, double factor, double offset, boolean doubtful) {

    static SourceUnit of(String symbol, Measure measure, Unit canonical, double factor) {
        return new SourceUnit(symbol, measure, canonical, factor, 0, false);
    }

    /** A value in this unit, in the canonical one (for a rate: over one hour). */
    public double toCanonical(double value) {
        return (value + offset) * factor;
    }
}
