package org.coppice.app.control.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.quantity.Quantity;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Sourced;

/**
 * A column of a table.
 *
 * @param title above the column
 * @param help one sentence, shown on the title; may be blank
 * @param field the property that is edited; empty for what is computed
 * @param text of a cell
 * @param number whether the cells are aligned to the right
 * @param width in em
 */
public record Column<M>(
        String title,
        String help,
        Optional<Field<M, ?>> field,
        BiFunction<Plan, M, String> text,
        boolean number,
        double width) {

    private static final double LETTER_EM = 0.53;
    private static final double AROUND_EM = 1.4;
    /** Ten figures, which are wider than letters. */
    private static final double DATE_EM = 7.6;

    private static final double MOST_TITLE_EM = 11;

    /** A property, editable. */
    public static <M> Column<M> of(Field<M, ?> field, double width) {
        return new Column<>(
                field.label(),
                field.help(),
                Optional.of(field),
                (plan, row) -> CellText.of(plan, field, row),
                isNumber(field),
                width);
    }

    /** Something computed from the row, not editable. */
    public static <M> Column<M> computed(
            String title, String help, boolean number, double width, BiFunction<Plan, M, String> text) {
        return new Column<>(title, help, Optional.empty(), text, number, width);
    }

    private static boolean isNumber(Field<?, ?> field) {
        String schema = String.valueOf(field.kind().schema().get("type"));
        boolean profile = field.kind().schema().containsKey("items");
        return !profile && (field.kind().unit().isPresent() || schema.equals("integer") || schema.equals("number"));
    }

    /** What the title needs; a very long one may be cut. A date that is cut is none, and needs its ten characters. */
    double leastEm() {
        double titled = Math.min(MOST_TITLE_EM, LETTER_EM * title.length() + AROUND_EM);
        return isDate() ? Math.max(titled, DATE_EM) : titled;
    }

    private boolean isDate() {
        return field.filter(property -> "date".equals(property.kind().schema().get("format")))
                .isPresent();
    }

    /** The width where there is room. */
    double usualEm() {
        return Math.max(width, leastEm());
    }

    /** The title with its unit, for other programs. */
    public String titleWithUnit() {
        Optional<Unit> unit = field.flatMap(property -> property.kind().unit());
        return unit.isPresent() && !unit.get().symbol().isEmpty()
                ? title + " (" + unit.get().symbol() + ")"
                : title;
    }

    /** The order of rows by this column: by quantity where it is one, missing last, else by text. */
    Comparator<M> order(java.util.function.Supplier<Plan> plan) {
        Comparator<M> byText = Comparator.comparing(row -> text.apply(plan.get(), row), String.CASE_INSENSITIVE_ORDER);
        return field.isEmpty() || !number
                ? byText
                : Comparator.<M>comparingDouble(row -> numberOf(field.get().get(row)))
                        .thenComparing(byText);
    }

    private static double numberOf(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? numberOf(optional.get()) : Double.POSITIVE_INFINITY;
        }
        if (value instanceof Sourced<?> sourced) {
            return numberOf(sourced.value());
        }
        if (value instanceof Quantity quantity) {
            return quantity.canonical();
        }
        return value instanceof Number number ? number.doubleValue() : Double.POSITIVE_INFINITY;
    }
}
