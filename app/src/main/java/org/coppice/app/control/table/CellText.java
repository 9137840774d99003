package org.coppice.app.control.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.ChoiceKind;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.ReferenceKind;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/** A property as the text of a cell, and back. References are written by name, not by id. */
public final class CellText {

    private static final Pattern ACRONYM = Pattern.compile("\\b(it|cpu|gpu|ppa|eac|pv)\\b");

    private CellText() {}

    /** The text of a cell. */
    public static <M> String of(Plan plan, Field<M, ?> field, M row) {
        String text = readable(field.kind(), field.text(row));
        return referenceIn(field.kind())
                .flatMap(PlanTable::find)
                .map(table -> nameOf(table, plan, text))
                .orElse(text);
    }

    /** The word of a choice as people write it: {@code GPU node}, where a file says {@code gpu-node}. Read in any case. */
    static String readable(FieldKind<?> kind, String text) {
        return kind instanceof ChoiceKind<?>
                ? ACRONYM.matcher(text).replaceAll(word -> word.group().toUpperCase(Locale.ROOT))
                : text;
    }

    /** The text for other programs: a number without its unit and without marks between thousands. */
    public static <M> String bare(Plan plan, Field<M, ?> field, M row) {
        String text = of(plan, field, row);
        Optional<Unit> unit = field.kind().unit();
        return unit.isPresent() && !unit.get().symbol().isEmpty()
                ? text.replace(",", "")
                        .replaceAll(
                                "\\s*"
                                        + java.util.regex.Pattern.quote(
                                                unit.get().symbol()) + "$",
                                "")
                : text;
    }

    /**
     * The row with what a person typed into one of its cells.
     *
     * @throws UserError naming the property, what is wrong, and how to write it
     */
    public static <M> M read(Plan plan, Field<M, ?> field, M row, String text) {
        Optional<PlanTable<?>> target = referenceIn(field.kind()).flatMap(PlanTable::find);
        boolean nothing = text.isBlank() && field.kind() instanceof OptionalKind;
        return field.withText(
                row, target.isPresent() && !nothing ? idOf(target.get(), plan, field.label(), text) : text);
    }

    /** The text of a value that a tree holds; references by name. */
    public static <V> String ofTree(Plan plan, FieldKind<V> kind, Object tree) {
        String text = readable(kind, kind.format(kind.fromTree(tree, "")));
        return referenceIn(kind)
                .flatMap(PlanTable::find)
                .map(table -> nameOf(table, plan, text))
                .orElse(text);
    }

    /**
     * The tree of what a person typed.
     *
     * @throws UserError naming the property, what is wrong, and how to write it
     */
    public static <V> Object toTree(Plan plan, FieldKind<V> kind, String label, String text) {
        Optional<PlanTable<?>> target = referenceIn(kind).flatMap(PlanTable::find);
        String written = target.isPresent() ? idOf(target.get(), plan, label, text) : text;
        try {
            return kind.toTree(kind.parse(written));
        } catch (UserError problem) {
            throw new UserError(label + ": " + problem.text(), problem);
        } catch (IllegalArgumentException | java.time.DateTimeException problem) {
            throw new UserError(label + ": " + problem.getMessage(), problem);
        }
    }

    /** What may be chosen for a reference: the names of the records there are. */
    static List<String> names(Plan plan, FieldKind<?> kind) {
        return referenceIn(kind)
                .flatMap(PlanTable::find)
                .map(table -> names(table, plan))
                .orElse(List.of());
    }

    /** Whether the value stands because nobody chose it. */
    static <M> boolean isDefault(Field<M, ?> field, M row) {
        Object value = field.get(row);
        Object inner = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
        return inner instanceof Sourced<?> sourced && sourced.byDefault();
    }

    /** Where the value comes from; empty where its property keeps no provenance. */
    static <M> String sourceOf(Field<M, ?> field, M row) {
        Object value = field.get(row);
        Object inner = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
        return inner instanceof Sourced<?> sourced ? sourced.source().text() : "";
    }

    private static Optional<String> referenceIn(FieldKind<?> kind) {
        if (kind instanceof ReferenceKind reference) {
            return Optional.of(reference.recordType());
        }
        if (kind instanceof OptionalKind<?> optional) {
            return referenceIn(optional.inner());
        }
        return kind instanceof SourcedKind<?> sourced ? referenceIn(sourced.inner()) : Optional.empty();
    }

    private static <R> String nameOf(PlanTable<R> table, Plan plan, String id) {
        return table.find(plan, id).map(table.nameOf()).orElse(id);
    }

    private static <R> List<String> names(PlanTable<R> table, Plan plan) {
        return table.list(plan).stream().map(table.nameOf()).toList();
    }

    private static <R> String idOf(PlanTable<R> table, Plan plan, String label, String text) {
        String wanted = text.strip();
        return table.list(plan).stream()
                .filter(record -> table.nameOf().apply(record).equalsIgnoreCase(wanted)
                        || table.idOf().apply(record).equals(wanted))
                .findFirst()
                .map(table.idOf())
                .orElseThrow(() -> new UserError(label + ": there is no “" + wanted + "” in this project. "
                        + (table.list(plan).isEmpty()
                                ? "There is none yet; add it first."
                                : "Known: "
                                        + names(table, plan).stream().limit(12).collect(Collectors.joining(", "))
                                        + ".")));
    }
}
