package org.coppice.app.control.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.app.control.table.CellChoices;
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

/** The lines of a record, read off its tree. */
final class RecordLines {
    private final Plan plan;
    private final List<FormLine> lines = new ArrayList<>();

    private RecordLines(Plan plan) {
        this.plan = plan;
    }

    /** The lines of a record; its id is nobody's to change. */
    static <M> List<FormLine> of(Plan plan, RecordType<M> type, M record) {
        RecordLines result = new RecordLines(plan);
        result.fields(type, FieldTree.of(type, record), List.of(), 0);
        return result.lines;
    }

    private void fields(RecordType<?> type, Map<String, Object> tree, List<Object> path, int depth) {
        for (Field<?, ?> field : type.fields()) {
            if (!field.name().equals("id") || !path.isEmpty()) {
                Object value = tree.getOrDefault(field.name(), FieldTree.NOTHING);
                value(field.kind(), field.label(), field.help(), value, with(path, field.name()), depth, false);
            }
        }
    }

    private void value(
            FieldKind<?> kind, String label, String help, Object tree, List<Object> path, int depth, boolean optional) {
        if (kind instanceof OptionalKind<?> inner) {
            if (FieldTree.isPart(kind) && FieldTree.NOTHING.equals(tree)) {
                lines.add(new FormLine(path, depth, label, help, "none", List.of(), true, true, false));
            } else {
                value(inner.inner(), label, help, tree, path, depth, true);
            }
        } else if (kind instanceof SourcedKind<?> sourced) {
            boolean wrapped = tree instanceof Map<?, ?> map && map.containsKey("value");
            Object inner = wrapped && tree instanceof Map<?, ?> map
                    ? FieldTree.map(map).getOrDefault("value", "")
                    : tree;
            boolean part = wrapped && FieldTree.isPart(sourced.inner());
            value(sourced.inner(), label, help, inner, part ? with(path, "value") : path, depth, optional);
        } else if (kind instanceof RecordKind<?> record && tree instanceof Map<?, ?> map) {
            part(record, label, help, FieldTree.map(map), path, depth, optional);
        } else if (kind instanceof ListKind<?> list && FieldTree.isPart(list.item()) && tree instanceof List<?> items) {
            list(list, label, help, items, path, depth);
        } else {
            String text = FieldTree.NOTHING.equals(tree) ? "" : CellText.ofTree(plan, kind, tree);
            List<String> choices = CellChoices.of(plan, optional ? optionalOf(kind) : kind);
            lines.add(new FormLine(path, depth, label, help, text, choices, false, false, false));
        }
    }

    private static <V> FieldKind<?> optionalOf(FieldKind<V> kind) {
        return new OptionalKind<>(kind);
    }

    private void part(
            RecordKind<?> kind,
            String label,
            String help,
            Map<String, Object> tree,
            List<Object> path,
            int depth,
            boolean removable) {
        lines.add(new FormLine(path, depth, label, help, "", List.of(), true, false, removable));
        if (kind.shape() instanceof Variants<?> variants) {
            List<String> names = variants.types().stream().map(RecordType::name).toList();
            String chosen = String.valueOf(tree.get(Variants.DISCRIMINATOR));
            List<Object> place = with(path, Variants.DISCRIMINATOR);
            lines.add(new FormLine(place, depth + 1, "Kind", "", chosen, names, false, false, false));
        }
        FieldTree.memberOf(kind.shape(), tree).ifPresent(type -> fields(type, tree, path, depth + 1));
    }

    private void list(ListKind<?> kind, String label, String help, List<?> items, List<Object> path, int depth) {
        String count = items.isEmpty() ? "none" : items.size() + "";
        lines.add(new FormLine(path, depth, label, help, count, List.of(), true, true, false));
        for (int i = 0; i < items.size(); i++) {
            value(kind.item(), label + " " + (i + 1), "", items.get(i), with(path, i), depth + 1, true);
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
