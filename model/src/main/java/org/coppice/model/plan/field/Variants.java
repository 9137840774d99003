package org.coppice.model.plan.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.source.UserError;

/** A sealed family of records, told apart in files by a property {@code kind} that holds the record type's name. */
public final class Variants<R> implements Shape<R> {
    /** The property that tells the members apart. */
    public static final String DISCRIMINATOR = "kind";

    private final List<RecordType<? extends R>> members;

    private Variants(List<RecordType<? extends R>> members) {
        this.members = members;
    }

    /** The family of these record types. */
    public static <R> Variants<R> of(List<RecordType<? extends R>> members) {
        return new Variants<>(List.copyOf(members));
    }

    @Override
    public RecordType<? extends R> typeOf(R value) {
        return members.stream()
                .filter(member -> member.recordClass().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No shape for " + value));
    }

    @Override
    public List<RecordType<? extends R>> types() {
        return members;
    }

    @Override
    public Map<String, Object> toTree(R value) {
        return tree(typeOf(value), value);
    }

    private static <M> Map<String, Object> tree(RecordType<M> member, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(DISCRIMINATOR, member.name());
        tree.putAll(member.toTree(member.recordClass().cast(value)));
        return tree;
    }

    @Override
    public R fromTree(Object tree, String where) {
        Object kind = Trees.object(tree, where).get(DISCRIMINATOR);
        for (RecordType<? extends R> member : members) {
            if (member.name().equals(kind)) {
                return member.fromTree(tree, where);
            }
        }
        throw UserError.at(
                where + "." + DISCRIMINATOR,
                (kind == null ? "this is missing." : "“" + kind + "” is not known.") + " Choose one of "
                        + String.join(
                                ", ", members.stream().map(RecordType::name).toList()) + ".");
    }

    @Override
    public Map<String, Object> schema() {
        List<Object> options = new ArrayList<>();
        for (RecordType<? extends R> member : members) {
            Map<String, Object> schema = new LinkedHashMap<>(member.schema());
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put(DISCRIMINATOR, Map.of("const", member.name()));
            if (schema.get("properties") instanceof Map<?, ?> own) {
                own.forEach((key, value) -> properties.put(String.valueOf(key), value));
            }
            schema.put("properties", properties);
            List<Object> required = new ArrayList<>(List.of(DISCRIMINATOR));
            if (schema.get("required") instanceof List<?> own) {
                required.addAll(own);
            }
            schema.put("required", required);
            options.add(schema);
        }
        return Map.of("oneOf", options);
    }
}
