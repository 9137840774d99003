package org.coppice.app.control;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;

/**
 * Numbers as people read them: in the unit that gives few digits, four significant ones at most, shares as percent. The unit in
 * which a figure is computed stays what it is; this is only how it is written.
 *
 * @param number without its unit, for example {@code 21.84}
 * @param unit for example {@code GWh}; empty for a plain ratio
 */
public record FigureText(String number, String unit) {
    private static final int SIGNIFICANT = 4;
    private static final String MISSING = "–";

    /** Ladders of units, smallest first, up which a value climbs until it is below a thousand or the ladder ends. */
    private static final List<List<Unit>> LADDERS = List.of(
            List.of(Unit.WATT, Unit.KILOWATT, Unit.MEGAWATT, Unit.GIGAWATT),
            List.of(Unit.WATT_HOUR, Unit.KILOWATT_HOUR, Unit.MEGAWATT_HOUR, Unit.GIGAWATT_HOUR, Unit.TERAWATT_HOUR),
            List.of(Unit.GRAM_CO2E, Unit.KILOGRAM_CO2E, Unit.TONNE_CO2E),
            List.of(Unit.GRAM, Unit.KILOGRAM, Unit.TONNE),
            List.of(Unit.LITRE, Unit.CUBIC_METRE),
            List.of(Unit.MILLISECOND, Unit.SECOND, Unit.HOUR),
            List.of(Unit.TOKEN, Unit.MILLION_TOKENS, Unit.BILLION_TOKENS, Unit.TRILLION_TOKENS),
            List.of(Unit.EXAFLOP, Unit.ZETTAFLOP, Unit.YOTTAFLOP));

    /** A number of things with its noun, which takes an s where there is not one of them: {@code 1,200 servers}. */
    public static String count(int number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A figure's value. */
    public static FigureText of(Figure figure) {
        return of(figure.value(), shownIn(figure));
    }

    /** The unit in which a figure is to be shown: a share in percent, a ratio such as PUE or ERE as a plain number. */
    public static Unit shownIn(Figure figure) {
        return shownIn(figure.key(), figure.unit());
    }

    /** The same for a figure known by its key alone. */
    public static Unit shownIn(String key, Unit unit) {
        return unit.equals(Unit.FRACTION) && !isRatio(key) ? Unit.PERCENT : unit;
    }

    /** The value of an input of a derivation. */
    public static FigureText of(Derivation.Input input) {
        boolean share = input.unit().equals(Unit.FRACTION)
                && !isRatio(input.label())
                && input.value().orElse(2) <= 1;
        return of(input.value(), share ? Unit.PERCENT : input.unit());
    }

    private static boolean isRatio(String keyOrLabel) {
        String lower = keyOrLabel.toLowerCase(Locale.ROOT);
        return lower.startsWith("pue") || lower.equals("ere");
    }

    /** A value given in canonical units, written in the ladder of {@code unit}; a percent is given as a fraction. */
    public static FigureText of(double canonical, Unit unit) {
        return like(canonical, canonical, unit);
    }

    /** A value that may be missing. */
    public static FigureText of(OptionalDouble value, Unit unit) {
        return value.isPresent()
                ? of(unit.equals(Unit.PERCENT) ? value.getAsDouble() : unit.toCanonical(value.getAsDouble()), unit)
                : new FigureText(MISSING, unit.symbol());
    }

    /** A value in canonical units, in the unit in which {@code model} reads best, so that two numbers compare at sight. */
    public static FigureText like(double model, double canonical, Unit unit) {
        Unit best = unitFor(model, unit);
        if (Double.isNaN(canonical)) {
            return new FigureText(MISSING, best.symbol());
        }
        return new FigureText(number(best.fromCanonical(canonical)), best.symbol());
    }

    /** Number and unit on one line. */
    public String text() {
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    /** A difference with its sign; the minus is the mathematical one, as wide as the plus. */
    public static String signed(double canonical, Unit unit) {
        FigureText text = of(Math.abs(canonical), unit);
        if (Double.isNaN(canonical)) {
            return MISSING;
        }
        return text.number().equals("0") ? "±0" : (canonical > 0 ? "+" : "−") + text.text();
    }

    /** A change relative to an earlier value, in percent with its sign. */
    public static String change(double before, double now) {
        double percent = (now - before) / Math.abs(before) * 100;
        if (Double.isNaN(percent) || Double.isInfinite(percent)) {
            return MISSING;
        }
        String number = String.format(Locale.ROOT, Math.abs(percent) < 9.95 ? "%.1f" : "%.0f", Math.abs(percent));
        return number.equals("0.0") ? "±0\u00a0%" : (percent > 0 ? "+" : "−") + number + "\u00a0%";
    }

    /** An amount without a fraction: {@code −448,880}. */
    public static String whole(double value) {
        return QuantityText.formatNumber(Math.rint(value), 12).replace('-', '−');
    }

    /** A number with four significant digits, or all digits before the point where there are more. */
    public static String number(double value) {
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        double rounded = magnitude >= SIGNIFICANT ? Math.rint(value) : value;
        return QuantityText.formatNumber(rounded, Math.max(SIGNIFICANT, magnitude + 1))
                .replace('-', '−');
    }

    /** The unit of the ladder of {@code unit} in which a canonical value reads best. */
    public static Unit unitFor(double model, Unit unit) {
        if (unit.dimension() == Dimension.RATIO) {
            return unit;
        }
        for (List<Unit> ladder : LADDERS) {
            if (ladder.contains(unit)) {
                return best(Math.abs(model), ladder, unit);
            }
        }
        return unit;
    }

    private static Unit best(double model, List<Unit> ladder, Unit unit) {
        if (model == 0 || Double.isNaN(model)) {
            return unit;
        }
        Unit best = ladder.get(0);
        for (Unit step : ladder) {
            if (step.fromCanonical(model) >= 0.99995) {
                best = step;
            }
        }
        return best;
    }
}
