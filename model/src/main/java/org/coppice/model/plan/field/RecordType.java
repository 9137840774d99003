package org.coppice.model.plan.field;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record, in the order of its components. A copy with one value changed goes through the canonical
 * constructor, so what the record refuses, every edit refuses.
 */
public final class RecordType<R> implements Shape<R> {
    private final Class<R> type;
    private final String name;
    private final RecordComponent[] components;
    private final Constructor<R> constructor;
    private final @Nullable Field<R, ?>[] fields;
    private Optional<R> first = Optional.empty();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    private RecordType(Class<R> type, String name) {
        this.type = type;
        this.name = name;
        this.components = type.getRecordComponents();
        this.fields = new Field[components.length];
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
        }
    }

    /** The type of a record, under the name it has in files, without fields so far. */
    public static <R extends Record> RecordType<R> of(Class<R> type, String name) {
        return new RecordType<>(type, name);
    }

    /** Says how a new record of this type begins where a user adds one; it is theirs to change. */
    public RecordType<R> beginsAs(R record) {
        first = Optional.of(record);
        return this;
    }

    /** How a new record begins; empty where any accepted values will do. */
    public Optional<R> first() {
        return first;
    }

    /** Describes a component. */
    public <V> Field<R, V> field(String component, Function<R, V> getter, FieldKind<V> kind) {
        return field(component, getter, kind, Bounds.none(), kind.absent());
    }

    /** Describes a component that has limits. */
    public <V> Field<R, V> field(String component, Function<R, V> getter, FieldKind<V> kind, Bounds<V> bounds) {
        return field(component, getter, kind, bounds, kind.absent());
    }

    /** Describes a component that may be left out of a file, with the value it then has. */
    public <V> Field<R, V> fieldOr(String component, Function<R, V> getter, FieldKind<V> kind, V absent) {
        return field(component, getter, kind, Bounds.none(), Optional.of(absent));
    }

    /** Describes a component that has limits and may be left out of a file, with the value it then has. */
    public <V> Field<R, V> fieldOr(
            String component, Function<R, V> getter, FieldKind<V> kind, Bounds<V> bounds, V absent) {
        return field(component, getter, kind, bounds, Optional.of(absent));
    }

    private <V> Field<R, V> field(
            String component, Function<R, V> getter, FieldKind<V> kind, Bounds<V> bounds, Optional<V> absent) {
        int index = indexOf(component);
        Field<R, V> field = new Field<>(this, component, index, getter, kind, bounds, absent);
        fields[index] = field;
        return field;
    }

    private int indexOf(String component) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(component)) {
                return i;
            }
        }
        throw new IllegalArgumentException(type + " has no component " + component);
    }

    /** The name in files, for example {@code fleet}. */
    public String name() {
        return name;
    }

    /** The record class. */
    public Class<R> recordClass() {
        return type;
    }

    /** What it is called on screen. */
    public String label() {
        return FieldTexts.label(name);
    }

    /** Every field, in the order of the components. */
    public List<Field<R, ?>> fields() {
        List<Field<R, ?>> all = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            all.add(fieldAt(i));
        }
        return all;
    }

    private Field<R, ?> fieldAt(int index) {
        Field<R, ?> field = fields[index];
        if (field == null) {
            throw new IllegalStateException(type + " does not describe its component " + components[index].getName());
        }
        return field;
    }

    /** The field of that component name or key, if there is one. */
    public Optional<Field<R, ?>> find(String nameOrKey) {
        return fields().stream()
                .filter(field -> field.name().equals(nameOrKey) || field.key().equals(nameOrKey))
                .findFirst();
    }

    R copyWith(R record, int index, Object value) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == index ? value : fieldAt(i).get(record);
        }
        return make(values);
    }

    private R make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof UserError problem) {
                throw problem;
            }
            if (refused.getCause() instanceof IllegalArgumentException problem) {
                throw new UserError(String.valueOf(problem.getMessage()), problem);
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Map<String, Object> toTree(R record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Field<R, ?> field : fields()) {
            put(tree, field, record);
        }
        return tree;
    }

    private <V> void put(Map<String, Object> tree, Field<R, V> field, R record) {
        V value = field.get(record);
        if (!field.absent().equals(Optional.of(value))) {
            tree.put(field.name(), field.kind().toTree(value));
        }
    }

    @Override
    public R fromTree(Object tree, String where) {
        Map<String, Object> object = Trees.object(tree, where);
        for (String key : object.keySet()) {
            if (!key.equals(Variants.DISCRIMINATOR) && find(key).isEmpty()) {
                throw UserError.at(
                        where,
                        "“" + key + "” is not a property of a " + name + ". Maybe “" + nearest(key)
                                + "” was meant? Known: "
                                + String.join(
                                        ", ", fields().stream().map(Field::name).toList()) + ".");
            }
        }
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(fieldAt(i), object, where);
        }
        return Trees.reading(where, () -> make(values));
    }

    private <V> Object read(Field<R, V> field, Map<String, Object> object, String where) {
        String place = where + "." + field.name();
        Object tree = object.get(field.name());
        if (tree == null) {
            return field.absent().orElseThrow(() -> UserError.at(place, "this is missing and has no default."));
        }
        V value = field.kind().fromTree(tree, place);
        return Trees.reading(place, () -> {
            field.bounds().check(field.label(), value, field.kind());
            return (Object) value;
        });
    }

    private String nearest(String key) {
        return fields().stream()
                .map(Field::name)
                .min(java.util.Comparator.comparingInt(candidate -> EditDistance.between(candidate, key)))
                .orElse("");
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<R, ?> field : fields()) {
            Map<String, Object> schema = new LinkedHashMap<>(field.kind().schema());
            schema.put("title", field.label());
            if (!field.help().isEmpty() && !schema.containsKey("description")) {
                schema.put("description", field.help());
            }
            properties.put(field.name(), schema);
            if (field.absent().isEmpty()) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    @Override
    public RecordType<? extends R> typeOf(R value) {
        return this;
    }

    @Override
    public List<RecordType<? extends R>> types() {
        return List.of(this);
    }
}
