package org.coppice.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.ReferenceKind;

/** Which records of a plan refer to which, found through their fields. */
public final class References {

    private References() {}

    /**
     * One record that refers to another.
     *
     * @param from the name of the record that refers
     * @param field by which property
     * @param targetType of the record referred to
     * @param targetId its id
     */
    public record Reference(
            String fromType, String fromId, String from, Field<?, ?> field, String targetType, String targetId) {

        /** Whether the plan holds the record referred to. */
        public boolean resolves(Plan plan) {
            return PlanTable.find(targetType)
                    .map(table -> table.find(plan, targetId).isPresent())
                    .orElse(false);
        }
    }

    /** Every reference in the plan. */
    public static List<Reference> list(Plan plan) {
        List<Reference> references = new ArrayList<>();
        for (PlanTable<?> table : PlanTable.ALL) {
            collect(table, plan, references);
        }
        return references;
    }

    /** The references to a record. */
    public static List<Reference> listTo(Plan plan, String recordType, String id) {
        return list(plan).stream()
                .filter(reference -> reference.targetType().equals(recordType)
                        && reference.targetId().equals(id))
                .toList();
    }

    private static <R> void collect(PlanTable<R> table, Plan plan, List<Reference> references) {
        for (R record : table.list(plan)) {
            collectFrom(table, table.shape().typeOf(record), record, references);
        }
    }

    private static <R, M extends R> void collectFrom(
            PlanTable<R> table, RecordType<M> type, R record, List<Reference> references) {
        M member = type.recordClass().cast(record);
        for (Field<M, ?> field : type.fields()) {
            target(field.kind())
                    .ifPresent(targetType -> idsIn(field.get(member))
                            .forEach(id -> references.add(new Reference(
                                    table.recordType(),
                                    table.idOf().apply(record),
                                    table.nameOf().apply(record),
                                    field,
                                    targetType,
                                    id))));
        }
    }

    private static Optional<String> target(FieldKind<?> kind) {
        if (kind instanceof ReferenceKind reference) {
            return Optional.of(reference.recordType());
        }
        if (kind instanceof ListKind<?> list) {
            return target(list.item());
        }
        return kind instanceof OptionalKind<?> optional ? target(optional.inner()) : Optional.empty();
    }

    private static List<String> idsIn(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(String::valueOf).stream().toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(value));
    }
}
