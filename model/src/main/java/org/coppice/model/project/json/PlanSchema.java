package org.coppice.model.project.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.Shape;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.plan.field.Variants;

/**
 * The JSON Schema of {@code plan.json}, draft 2020-12, made from the fields. A record type is described once, under {@code
 * $defs}; limits that JSON Schema cannot say (of quantities with units) are in the descriptions.
 */
final class PlanSchema {
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    Map<String, Object> tree() {
        Map<String, Object> plan = record(Plan.TYPE);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put("format", Map.of("const", PlanJson.FORMAT));
        properties.put("version", Map.of("const", PlanJson.VERSION));
        properties.putAll(mapAt(plan, "properties"));
        List<Object> required = new ArrayList<>(List.of("format", "version"));
        if (plan.get("required") instanceof List<?> own) {
            required.addAll(own);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        tree.put("title", "A Coppice plan");
        tree.put("type", "object");
        tree.put("additionalProperties", false);
        tree.put("required", required);
        tree.put("properties", properties);
        tree.put("$defs", definitions);
        return tree;
    }

    private Map<String, Object> record(RecordType<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            properties.put(field.name(), property(field));
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

    private Map<String, Object> property(Field<?, ?> field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", field.label());
        String limits = field.bounds().words();
        String help = field.help()
                + (limits.isEmpty() ? "" : (field.help().isEmpty() ? "" : " ") + "Limits: " + limits + ".");
        schema.putAll(of(field.kind()));
        if (!help.isBlank()) {
            Object form = schema.get("description");
            schema.put("description", form == null ? help : help + " Form: " + form);
        }
        return schema;
    }

    private Map<String, Object> of(FieldKind<?> kind) {
        if (kind instanceof OptionalKind<?> optional) {
            return of(optional.inner());
        }
        if (kind instanceof ListKind<?> list) {
            return ordered("type", "array", "items", of(list.item()));
        }
        if (kind instanceof RecordKind<?> record) {
            return reference(record.shape());
        }
        if (kind instanceof SourcedKind<?> sourced) {
            return sourced(of(sourced.inner()));
        }
        return sorted(kind.schema());
    }

    /** A bare value, or the value with its source. */
    private Map<String, Object> sourced(Map<String, Object> inner) {
        Map<String, Object> properties = ordered("value", inner, "source", reference(SourceTypes.SOURCE));
        properties.put("default", Map.of("type", "boolean"));
        Map<String, Object> object = ordered("type", "object", "additionalProperties", false);
        object.put("required", List.of("value"));
        object.put("properties", properties);
        return ordered("anyOf", List.of(inner, object));
    }

    private Map<String, Object> reference(Shape<?> shape) {
        if (shape.types().size() == 1 && !(shape instanceof Variants)) {
            return reference(shape.types().get(0), false);
        }
        List<Object> members = new ArrayList<>();
        shape.types().forEach(member -> members.add(reference(member, true)));
        return ordered("oneOf", members);
    }

    private Map<String, Object> reference(RecordType<?> type, boolean member) {
        String name = member ? type.name() + "-member" : type.name();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            Map<String, Object> schema = record(type);
            definitions.put(name, member ? withKind(type, schema) : schema);
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> withKind(RecordType<?> type, Map<String, Object> schema) {
        Map<String, Object> properties = ordered(Variants.DISCRIMINATOR, Map.of("const", type.name()));
        properties.putAll(mapAt(schema, "properties"));
        List<Object> required = new ArrayList<>(List.of(Variants.DISCRIMINATOR));
        if (schema.get("required") instanceof List<?> own) {
            required.addAll(own);
        }
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> mapAt(Map<String, Object> map, String key) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (map.get(key) instanceof Map<?, ?> inner) {
            inner.forEach((name, value) -> result.put(String.valueOf(name), value));
        }
        return result;
    }

    /** Kinds describe themselves in maps without an order; the text of the schema has one. */
    private static Map<String, Object> sorted(Map<String, Object> schema) {
        return new java.util.TreeMap<>(schema);
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, Object> ordered(String key, Object value, String key2, Object value2) {
        Map<String, Object> map = ordered(key, value);
        map.put(key2, value2);
        return map;
    }
}
