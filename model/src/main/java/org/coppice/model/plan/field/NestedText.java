package org.coppice.model.plan.field;

import java.util.Optional;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/** Sets a property inside a property by its path, for example {@code cooling.air.supply}, to what a person typed. */
public final class NestedText {

    private NestedText() {}

    /**
     * A copy of the record in which the property at the path has another value.
     *
     * @param path names or keys of properties, set apart by dots
     * @throws UserError where there is no such property, or the value is refused
     */
    public static <R> R with(RecordType<R> type, R record, String path, String text) {
        Optional<Field<R, ?>> whole = type.find(path);
        if (whole.isPresent()) {
            return whole.get().withText(record, text);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            Optional<Field<R, ?>> outer = type.find(path.substring(0, dot));
            if (outer.isPresent()) {
                return inside(outer.get(), record, path.substring(dot + 1), text);
            }
        }
        throw new UserError("A " + type.name() + " has no property “" + path + "”.");
    }

    @SuppressWarnings("unchecked") // what comes back is of the kind that went in
    private static <R, V> R inside(Field<R, V> field, R record, String path, String text) {
        return field.with(record, (V) inside(field.label(), field.kind(), field.get(record), path, text));
    }

    private static Object inside(String label, FieldKind<?> kind, Object value, String path, String text) {
        if (kind instanceof OptionalKind<?> optional && value instanceof Optional<?> known) {
            Object inner = known.orElseThrow(
                    () -> new UserError(label + " is not described yet. Describe it first, then change a part of it."));
            return Optional.of(inside(label, optional.inner(), inner, path, text));
        }
        if (kind instanceof SourcedKind<?> sourced && value instanceof Sourced<?> known) {
            return Sourced.stated(inside(label, sourced.inner(), known.value(), path, text));
        }
        if (kind instanceof RecordKind<?> nested) {
            return inside(nested, value, path, text);
        }
        throw new UserError(label + " is one value and has no property “" + path + "”.");
    }

    @SuppressWarnings("unchecked") // a value of a field is of the field's kind
    private static <N> Object inside(RecordKind<N> kind, Object value, String path, String text) {
        return member(kind.shape().typeOf((N) value), value, path, text);
    }

    private static <M> M member(RecordType<M> type, Object value, String path, String text) {
        return with(type, type.recordClass().cast(value), path, text);
    }
}
