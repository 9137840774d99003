package org.coppice.model.plan.field;

import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.source.UserError;

/**
 * One property of a record, described once.
 *
 * @param <R> the record
 * @param <V> the value
 */
public final class Field<R, V> {
    private final RecordType<R> owner;
    private final String component;
    private final int index;
    private final Function<R, V> getter;
    private final FieldKind<V> kind;
    private final Bounds<V> bounds;
    private final Optional<V> absent;

    Field(
            RecordType<R> owner,
            String component,
            int index,
            Function<R, V> getter,
            FieldKind<V> kind,
            Bounds<V> bounds,
            Optional<V> absent) {
        this.owner = owner;
        this.component = component;
        this.index = index;
        this.getter = getter;
        this.kind = kind;
        this.bounds = bounds;
        this.absent = absent;
    }

    /** Stable, for example {@code fleet.power-cap}. */
    public String key() {
        return owner.name() + "." + FieldTexts.kebab(component);
    }

    /** The record component, which is also the name in {@code plan.json} and of the database column. */
    public String name() {
        return component;
    }

    /** What it is called on screen. */
    public String label() {
        return FieldTexts.label(key());
    }

    /** One sentence of help. */
    public String help() {
        return FieldTexts.help(key());
    }

    /** How its values are read and written. */
    public FieldKind<V> kind() {
        return kind;
    }

    /** The limits of its values. */
    public Bounds<V> bounds() {
        return bounds;
    }

    /** The value where it is left out, if it may be. */
    public Optional<V> absent() {
        return absent;
    }

    /** The value of a record. */
    public V get(R record) {
        return getter.apply(record);
    }

    /**
     * A copy of the record with another value.
     *
     * @throws UserError where the value lies outside the bounds, or the record refuses it
     */
    public R with(R record, V value) {
        bounds.check(label(), value, kind);
        return owner.copyWith(record, index, value);
    }

    /**
     * A copy of the record with the value that a person typed; the record itself where that is the text that it shows already, so that
     * digits which are not shown are not lost by typing on a cell and leaving it.
     *
     * @throws UserError naming the property, what is wrong, and how to write it
     */
    public R withText(R record, String text) {
        if (text.strip().equals(text(record))) {
            return record;
        }
        return with(record, Trees.reading(label(), () -> kind.parse(text)));
    }

    /** The value of a record, for people. */
    public String text(R record) {
        return kind.format(get(record));
    }
}
