package org.coppice.app.control.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.app.control.table.CellText;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.plan.field.Variants;
import org.coppice.model.source.UserError;

/** What can be done at a place of a record: type a value, add a part, take one away. Each gives a new record, or says why not. */
final class RecordEdits<M> {
    private final Plan plan;
    private final RecordType<M> type;
    private final Map<String, Object> tree;

    RecordEdits(Plan plan, RecordType<M> type, M record) {
        this.plan = plan;
        this.type = type;
        this.tree = FieldTree.of(type, record);
    }

    /**
     * The record with what was typed at a place.
     *
     * @throws UserError where the text cannot be read, or the record refuses it
     */
    M typed(List<Object> path, String text) {
        Spot spot = spot(path);
        if (spot.isDiscriminator()) {
            spot.become(text);
        } else if (text.isBlank() && spot.kind instanceof OptionalKind) {
            spot.put(FieldTree.NOTHING);
        } else {
            spot.put(CellText.toTree(plan, leaf(spot.kind), spot.label, text));
        }
        return record();
    }

    /** The record with a part made at a place, or with one more item in the list there. */
    M added(List<Object> path) {
        Spot spot = spot(path);
        FieldKind<?> kind = leaf(spot.kind);
        if (kind instanceof ListKind<?> list && spot.get() instanceof List<?> items) {
            List<Object> more = new java.util.ArrayList<>(items);
            more.add(FieldTree.starter(list.item()));
            spot.put(more);
        } else if (kind instanceof ListKind) {
            spot.put(new java.util.ArrayList<>());
        } else if (kind instanceof RecordKind<?> record) {
            spot.put(FieldTree.starter(record.shape()));
        }
        return record();
    }

    /** The record without the part at a place. */
    M removed(List<Object> path) {
        Spot spot = spot(path);
        spot.remove();
        return record();
    }

    private M record() {
        return type.fromTree(tree, type.label());
    }

    private static FieldKind<?> leaf(FieldKind<?> kind) {
        if (kind instanceof OptionalKind<?> optional) {
            return leaf(optional.inner());
        }
        return kind instanceof SourcedKind<?> sourced ? leaf(sourced.inner()) : kind;
    }

    /** Walks to a place, remembering what holds it. */
    private Spot spot(List<Object> path) {
        Spot spot = new Spot(type, tree, String.valueOf(path.get(0)));
        for (int i = 1; i < path.size(); i++) {
            spot = spot.into(path.get(i));
        }
        return spot;
    }

    /** One place of the tree: the map or list that holds it, and its kind. */
    private static final class Spot {
        private final Object holder;
        private final Object step;
        private final FieldKind<?> kind;
        private final String label;

        private Spot(Object holder, Object step, FieldKind<?> kind, String label) {
            this.holder = holder;
            this.step = step;
            this.kind = kind;
            this.label = label;
        }

        Spot(RecordType<?> type, Map<String, Object> holder, String name) {
            Field<?, ?> field = type.find(name)
                    .<Field<?, ?>>map(found -> found)
                    .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no field " + name));
            this.holder = holder;
            this.step = name;
            this.kind = field.kind();
            this.label = field.label();
        }

        @SuppressWarnings("unchecked") // trees are maps and lists that this package has made
        private Map<String, Object> map() {
            return (Map<String, Object>) holder;
        }

        @SuppressWarnings("unchecked")
        private List<Object> list() {
            return (List<Object>) holder;
        }

        Object get() {
            return step instanceof Integer index ? list().get(index) : map().getOrDefault(String.valueOf(step), "");
        }

        void put(Object value) {
            if (step instanceof Integer index) {
                list().set(index, value);
            } else {
                map().put(String.valueOf(step), value);
            }
        }

        void remove() {
            if (step instanceof Integer index) {
                list().remove(index.intValue());
            } else {
                put(FieldTree.NOTHING);
            }
        }

        boolean isDiscriminator() {
            return step.equals(Variants.DISCRIMINATOR) && !(holder instanceof List);
        }

        /** Makes the record that holds this place one of another kind; properties that both have are kept. */
        void become(String member) {
            Map<String, Object> before = new LinkedHashMap<>(map());
            if (!(kind instanceof RecordKind<?> record)) {
                return;
            }
            for (RecordType<?> candidate : record.shape().types()) {
                if (candidate.name().equals(member)) {
                    Map<String, Object> starter = FieldTree.starterOf(candidate);
                    starter.replaceAll((name, value) -> before.getOrDefault(name, value));
                    starter.put(Variants.DISCRIMINATOR, member);
                    map().clear();
                    map().putAll(starter);
                }
            }
        }

        Spot into(Object next) {
            FieldKind<?> inner = kind instanceof OptionalKind<?> optional ? optional.inner() : kind;
            Object here = get();
            if (inner instanceof SourcedKind<?> sourced) {
                if (next.equals("value") && here instanceof Map<?, ?>) {
                    // What a person changes is the person's own value from now on.
                    Spot value = new Spot(here, "value", sourced.inner(), label);
                    value.map().keySet().retainAll(java.util.Set.of("value"));
                    return value;
                }
                inner = sourced.inner();
            }
            if (inner instanceof ListKind<?> list) {
                return new Spot(here, next, list.item(), label);
            }
            if (inner instanceof RecordKind<?> record && here instanceof Map<?, ?> map) {
                Map<String, Object> holderOfNext = castMap(map);
                if (next.equals(Variants.DISCRIMINATOR) && record.shape() instanceof Variants) {
                    return new Spot(holderOfNext, next, record, label);
                }
                RecordType<?> member = FieldTree.memberOf(record.shape(), holderOfNext)
                        .orElseThrow(() -> new UserError("Choose what kind of " + label + " it is first."));
                return new Spot(member, holderOfNext, String.valueOf(next));
            }
            throw new IllegalArgumentException("There is no " + next + " in " + label);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> castMap(Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
    }
}
