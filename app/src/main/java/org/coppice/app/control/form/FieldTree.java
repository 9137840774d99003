package org.coppice.app.control.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.NumberKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.ProfileKind;
import org.coppice.model.plan.field.QuantityKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.Shape;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.plan.field.TextKind;
import org.coppice.model.plan.field.Variants;
import org.coppice.model.source.UserError;

/** Trees of records that can be altered: every property is there, also those that a file leaves out. */
final class FieldTree {
    /** What an empty optional is in a tree. */
    static final String NOTHING = "";

    private static final List<String> STARTERS =
            List.of("0", "1", "100", "new", "1 January", "UTC", "EUR", "2025-07-14T17:00");

    private FieldTree() {}

    /** The tree of a record, with the values of properties that a file would leave out. */
    static <M> Map<String, Object> of(RecordType<M> type, M record) {
        return expanded(type, type.toTree(record));
    }

    private static Map<String, Object> expanded(RecordType<?> type, Map<String, Object> tree) {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (tree.containsKey(Variants.DISCRIMINATOR)) {
            whole.put(Variants.DISCRIMINATOR, tree.get(Variants.DISCRIMINATOR));
        }
        for (Field<?, ?> field : type.fields()) {
            Object value = tree.containsKey(field.name()) ? tree.get(field.name()) : absent(field);
            whole.put(field.name(), value == null ? NOTHING : expanded(field.kind(), value));
        }
        return whole;
    }

    private static Object expanded(FieldKind<?> kind, Object tree) {
        if (NOTHING.equals(tree)) {
            return tree;
        }
        if (kind instanceof OptionalKind<?> optional) {
            return expanded(optional.inner(), tree);
        }
        if (kind instanceof SourcedKind<?> sourced) {
            if (tree instanceof Map<?, ?> map && map.containsKey("value")) {
                Map<String, Object> copy = map(map);
                copy.computeIfPresent("value", (key, value) -> expanded(sourced.inner(), value));
                return copy;
            }
            return expanded(sourced.inner(), tree);
        }
        if (kind instanceof RecordKind<?> record && tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = map(map);
            return memberOf(record.shape(), copy)
                    .map(type -> (Object) expanded(type, copy))
                    .orElse(copy);
        }
        if (kind instanceof ListKind<?> list && tree instanceof List<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(expanded(list.item(), item)));
            return copy;
        }
        return tree;
    }

    private static <R, V> @org.jspecify.annotations.Nullable Object absent(Field<R, V> field) {
        return field.absent().map(field.kind()::toTree).orElse(null);
    }

    static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** The record type of a tree: the only one of its shape, or the one that its discriminator names. */
    static Optional<RecordType<?>> memberOf(Shape<?> shape, Map<String, Object> tree) {
        List<RecordType<?>> types = new ArrayList<>(shape.types());
        if (!(shape instanceof Variants)) {
            return Optional.of(types.get(0));
        }
        return types.stream()
                .filter(type -> type.name().equals(tree.get(Variants.DISCRIMINATOR)))
                .findFirst();
    }

    /** Whether a value of this kind is shown as a part with lines of its own. */
    static boolean isPart(FieldKind<?> kind) {
        if (kind instanceof OptionalKind<?> optional) {
            return isPart(optional.inner());
        }
        if (kind instanceof SourcedKind<?> sourced) {
            return isPart(sourced.inner());
        }
        return kind instanceof RecordKind || (kind instanceof ListKind<?> list && isPart(list.item()));
    }

    /** A first value of a kind, to be changed by the user. */
    static Object starter(FieldKind<?> kind) {
        if (kind instanceof OptionalKind) {
            return NOTHING;
        }
        if (kind instanceof SourcedKind<?> sourced) {
            return starter(sourced.inner());
        }
        if (kind instanceof ListKind) {
            return new ArrayList<>();
        }
        if (kind instanceof RecordKind<?> record) {
            return starter(record.shape());
        }
        return starterOfLeaf(kind);
    }

    static Map<String, Object> starter(Shape<?> shape) {
        RecordType<?> type = shape.types().get(0);
        Map<String, Object> tree = starterOf(type);
        if (shape instanceof Variants) {
            tree.put(Variants.DISCRIMINATOR, type.name());
        }
        return tree;
    }

    /** A first record of a type, without the word that tells the members of a family apart. */
    static Map<String, Object> starterOf(RecordType<?> type) {
        return firstOf(type).orElseGet(() -> anyAccepted(type));
    }

    private static <M> Optional<Map<String, Object>> firstOf(RecordType<M> type) {
        return type.first().map(record -> of(type, record));
    }

    private static Map<String, Object> anyAccepted(RecordType<?> type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Field<?, ?> field : type.fields()) {
            Object absent = absent(field);
            tree.put(field.name(), absent == null ? starter(field) : expanded(field.kind(), absent));
        }
        return fillUntilAccepted(type, tree);
    }

    /** Puts a first item into one empty list after the other until the record is accepted: a rate period needs a tier. */
    private static Map<String, Object> fillUntilAccepted(RecordType<?> type, Map<String, Object> tree) {
        Map<String, Object> filled = tree;
        for (Field<?, ?> field : type.fields()) {
            if (isAccepted(type, filled)) {
                return filled;
            }
            if (field.kind() instanceof ListKind<?> list && List.of().equals(filled.get(field.name()))) {
                Map<String, Object> more = new LinkedHashMap<>(filled);
                more.put(field.name(), new ArrayList<>(List.of(starter(list.item()))));
                filled = more;
            }
        }
        return filled;
    }

    private static boolean isAccepted(RecordType<?> type, Map<String, Object> tree) {
        try {
            type.fromTree(tree, type.label());
            return true;
        } catch (UserError refused) {
            return false;
        }
    }

    private static <R, V> Object starter(Field<R, V> field) {
        Object tree = starter(field.kind());
        if (isPart(field.kind())) {
            return tree;
        }
        for (String text : texts(field.kind())) {
            try {
                V value = field.kind().parse(text);
                if (field.bounds().rule().test(value)) {
                    return field.kind().toTree(value);
                }
            } catch (UserError | IllegalArgumentException | java.time.DateTimeException next) {
                // Another text is tried.
            }
        }
        return tree;
    }

    private static Object starterOfLeaf(FieldKind<?> kind) {
        return texts(kind).stream()
                .flatMap(text -> tree(kind, text).stream())
                .findFirst()
                .orElse(NOTHING);
    }

    private static <V> Optional<Object> tree(FieldKind<V> kind, String text) {
        try {
            return Optional.of(kind.toTree(kind.parse(text)));
        } catch (UserError | IllegalArgumentException | java.time.DateTimeException notSo) {
            return Optional.empty();
        }
    }

    private static List<String> texts(FieldKind<?> kind) {
        List<String> texts = new ArrayList<>();
        if (kind instanceof org.coppice.model.plan.field.ChoiceKind<?> choice) {
            choice.choices()
                    .forEach(each -> texts.add(
                            each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        } else if (kind instanceof NumberKind || kind instanceof QuantityKind || kind instanceof ProfileKind) {
            texts.addAll(STARTERS.subList(0, 3));
        } else if (kind instanceof TextKind) {
            texts.addAll(STARTERS.subList(3, STARTERS.size()));
        } else {
            texts.add(java.time.LocalDate.of(2025, 1, 1).toString());
            texts.addAll(STARTERS);
        }
        return texts;
    }
}
