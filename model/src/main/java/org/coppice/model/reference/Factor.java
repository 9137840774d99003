package org.coppice.model.reference;

import java.util.Locale;
import java.util.Optional;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Source;
import org.coppice.model.time.Profile;

/**
 * A published factor: what one kWh of a region's electricity emits, or the water its power plants use.
 *
 * @param id stable, with the edition in it, for example {@code grid/DE/ember-2023}
 * @param region ISO 3166 code of a country, or {@code eGRID:RFCW}
 * @param name for people, for example {@code Germany, 2023}
 * @param year of the data
 * @param value in {@code unit}; of the whole year where the factor also has a course over it
 * @param meter id of the plan's meter that holds the value step by step, for example a grid operator's hourly intensity
 * @param profile the value by month and hour in {@code unit}, where there is no meter
 */
public record Factor(
        String id,
        Kind kind,
        String region,
        String name,
        int year,
        double value,
        Unit unit,
        Boundary boundary,
        Signal signal,
        Source source,
        Optional<String> meter,
        Optional<Profile> profile) {

    /** What the factor is for. */
    public enum Kind {
        /** Average grid electricity, location-based. */
        GRID_CARBON,
        /** What is left when claimed generation is taken out, market-based. */
        RESIDUAL_MIX,
        /** Fossil generation alone, for what no instrument covers where no residual mix is known (draft of 2025). */
        GRID_FOSSIL,
        /** Water consumed by power plants for a kWh (EWIF). */
        GRID_WATER,
        /** Water taken in by power plants for a kWh, most of which goes back to the river. */
        GRID_WATER_WITHDRAWAL,
        /** Share of carbon-free generation in the grid, 0..1. */
        GRID_CARBON_FREE
    }

    /** Which emissions are counted. */
    public enum Boundary {
        /** At the stack only, as Scope 2 asks. */
        DIRECT,
        /** From fuel extraction to dismantling; too wide for Scope 2, so a result that uses it says so. */
        LIFE_CYCLE,
        /** Does not apply, as for a share. */
        NONE
    }

    /** Whether all generation or the last plant is meant. The two are never mixed in one result. */
    public enum Signal {
        AVERAGE,
        MARGINAL
    }

    /** A factor that has one value for the whole year. */
    public static Factor annual(
            String id,
            Kind kind,
            String region,
            String name,
            int year,
            double value,
            Unit unit,
            Boundary boundary,
            Signal signal,
            Source source) {
        return new Factor(
                id,
                kind,
                region,
                name,
                year,
                value,
                unit,
                boundary,
                signal,
                source,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is of emissions, so that it has a signal and a boundary. */
    public boolean isCarbon() {
        return kind == Kind.GRID_CARBON || kind == Kind.RESIDUAL_MIX || kind == Kind.GRID_FOSSIL;
    }

    /** How fine it is in time: {@code hourly}, {@code by month and hour} or {@code annual}. */
    public String course() {
        return meter.isPresent() ? "hourly" : profile.isPresent() ? "by month and hour" : "annual";
    }

    /** To which family of series it belongs, for example {@code hourly, average, direct}; results mix none of these. */
    public String family() {
        String signalText = isCarbon() ? ", " + signal.name().toLowerCase(Locale.ROOT) : "";
        return course()
                + signalText
                + switch (boundary) {
                    case DIRECT -> ", direct";
                    case LIFE_CYCLE -> ", life-cycle";
                    case NONE -> "";
                };
    }

    /** Whether the factor has a course within the year. */
    public boolean isHourly() {
        return meter.isPresent() || profile.isPresent();
    }

    /** Refuses a negative factor. */
    public Factor {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(id + ": a factor is at least 0, not " + value);
        }
    }
}
