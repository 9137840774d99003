package org.coppice.model.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.ChoiceKind;
import org.coppice.model.plan.field.CurveKind;
import org.coppice.model.plan.field.DateKind;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.NumberKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.ProfileKind;
import org.coppice.model.plan.field.QuantityKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.ReferenceKind;
import org.coppice.model.plan.field.Shape;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.plan.field.TextKind;
import org.coppice.model.plan.field.TextMapKind;
import org.coppice.model.plan.field.Variants;
import org.coppice.model.plan.field.YesNoKind;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.source.UserError;

/** Seeded plans with any value in any field, made from the fields themselves: a new property is covered without a line here. */
public final class RandomPlans {
    private static final int TRIES = 60;
    private static final List<String> TEXTS = List.of(
            "Europe/Berlin", "America/New_York", "EUR", "JPY", "kW", "g/kWh", "2025-03-31T10:15:30Z", "123", "12.25");
    private static final String LETTERS = "abc xyzÄß“”\"\\'%;:{}[]\n\té日本𝄞0129-_.,";

    private final Random random;

    public RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    /** A plan whose references all resolve, with up to so many records a list. */
    public Plan next(int most) {
        Plan plan = Plan.empty("plan " + random.nextInt(1000), 1990 + random.nextInt(110));
        for (PlanTable<?> table : PlanTable.ALL) {
            int count = random.nextInt(most) + 1;
            for (int i = 0; i < count; i++) {
                plan = add(table, plan);
            }
        }
        return plan;
    }

    /** An edit that adds, replaces, moves or removes something, anywhere. */
    public Edit edit() {
        PlanTable<?> table = PlanTable.ALL.get(random.nextInt(PlanTable.ALL.size()));
        int what = random.nextInt(4);
        return new Edit("edit " + what + " of " + table.recordType(), plan -> change(table, plan, what));
    }

    private <R> Plan change(PlanTable<R> table, Plan plan, int what) {
        List<R> records = new ArrayList<>(table.list(plan));
        // The last of a list stays: others refer to it, or will have to.
        boolean lastToGo = what == 3 && records.size() == 1;
        if (what == 0 || records.isEmpty() || lastToGo) {
            return add(table, plan);
        }
        int at = random.nextInt(records.size());
        if (what == 1) {
            return table.with(plan, make(table, plan, table.idOf().apply(records.get(at))));
        }
        if (what == 2) {
            Collections.swap(records, at, random.nextInt(records.size()));
            return table.field().with(plan, records);
        }
        return table.without(plan, table.idOf().apply(records.get(at)));
    }

    private <R> Plan add(PlanTable<R> table, Plan plan) {
        return table.with(plan, make(table, plan, table.freshId(plan, text() + "x")));
    }

    private <R> R make(PlanTable<R> table, Plan plan, String id) {
        UserError last = new UserError("none");
        for (int i = 0; i < TRIES; i++) {
            try {
                Map<String, Object> tree = record(table.shape(), plan);
                tree.put("id", id);
                return table.shape().fromTree(tree, table.recordType());
            } catch (UserError refused) {
                last = refused;
            }
        }
        throw new IllegalStateException("No random " + table.recordType() + " found", last);
    }

    private Map<String, Object> record(Shape<?> shape, Plan plan) {
        RecordType<?> type = shape.types().get(random.nextInt(shape.types().size()));
        if (type.name().equals("cap-profile")) {
            return capProfile();
        }
        if (type.name().equals("tariff")) {
            return new RandomTariff(random).tree();
        }
        Optional<Map<String, Object>> facility = new RandomFacility(random).tree(type.name());
        if (facility.isPresent()) {
            return facility.get();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        if (shape instanceof Variants) {
            tree.put(Variants.DISCRIMINATOR, type.name());
        }
        for (Field<?, ?> field : type.fields()) {
            if (field.absent().isEmpty() || random.nextInt(3) > 0) {
                value(field, plan, tree).ifPresent(value -> tree.put(field.name(), value));
            }
        }
        return tree;
    }

    /** Begins uncapped; as the cap falls, time rises. */
    private static Map<String, Object> capProfile() {
        return new LinkedHashMap<>(Map.of(
                "points",
                List.of(
                        Map.of("cap", 1L, "time", 1L),
                        Map.of("cap", 0.7, "time", 1.07),
                        Map.of("cap", 0.5, "time", 1.4))));
    }

    private <V> Optional<Object> value(Field<?, V> field, Plan plan, Map<String, Object> soFar) {
        if (field.key().equals("device-type.claim")) {
            return Optional.empty(); // must be one of the claims beside it
        }
        if (field.name().equals("calendar")) {
            return Optional.empty(); // must name the periods beside it; without one the first of them counts always
        }
        UserError last = new UserError("none");
        for (int i = 0; i < TRIES; i++) {
            Optional<Object> tree = tree(field.kind(), plan);
            if (tree.isEmpty()) {
                return tree;
            }
            if (field.kind() instanceof TextKind && i >= 2) {
                tree = Optional.of(TEXTS.get(i % TEXTS.size()));
            }
            try {
                V value = field.kind().fromTree(tree.get(), field.key());
                if (field.bounds().rule().test(value)) {
                    return tree;
                }
                last = new UserError("outside of its bounds: " + tree);
            } catch (UserError refused) {
                last = refused;
            }
        }
        if (field.absent().isPresent()) {
            return Optional.empty();
        }
        throw new IllegalStateException("No random value found for " + field.key(), last);
    }

    private Optional<Object> tree(FieldKind<?> kind, Plan plan) {
        if (kind instanceof OptionalKind<?> optional) {
            return tree(optional.inner(), plan);
        }
        if (kind instanceof ReferenceKind reference) {
            // Where there is nothing to refer to yet the property is left out; a required one then fails by its name.
            return PlanTable.find(reference.recordType()).flatMap(table -> anyId(table, plan));
        }
        if (kind instanceof ListKind<?> list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                tree(list.item(), plan).ifPresent(items::add);
            }
            return Optional.of(items);
        }
        if (kind instanceof RecordKind<?> record) {
            return Optional.of(record(record.shape(), plan));
        }
        if (kind instanceof SourcedKind<?> sourced) {
            return tree(sourced.inner(), plan)
                    .map(value -> Map.of(
                            "value",
                            value,
                            "source",
                            record(SourceTypes.SOURCE, plan),
                            "default",
                            random.nextBoolean()));
        }
        return Optional.of(leaf(kind));
    }

    private <R> Optional<Object> anyId(PlanTable<R> table, Plan plan) {
        List<R> records = table.list(plan);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(table.idOf().apply(records.get(random.nextInt(records.size()))));
    }

    private Object leaf(FieldKind<?> kind) {
        if (kind instanceof QuantityKind<?> quantity) {
            double value = number();
            return quantity.display().dimension() == Dimension.RATIO && random.nextBoolean()
                    ? (Object) value
                    : QuantityText.exact(value, quantity.display());
        }
        if (kind instanceof NumberKind<?> number) {
            return number.schema().get("type").equals("integer") ? (Object) (long) whole() : (Object) number();
        }
        if (kind instanceof ChoiceKind<?> choice) {
            List<? extends Enum<?>> all = choice.choices();
            return all.get(random.nextInt(all.size()))
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-');
        }
        if (kind instanceof DateKind) {
            return java.time.LocalDate.ofEpochDay(random.nextInt(30_000)).toString();
        }
        if (kind instanceof YesNoKind) {
            return random.nextBoolean();
        }
        if (kind instanceof CurveKind) {
            double idle = random.nextDouble();
            return List.of(
                    List.of(0.0, idle), List.of(0.3 + random.nextDouble() / 2, idle + 0.1), List.of(1.0, idle + 2));
        }
        if (kind instanceof ProfileKind) {
            return profile();
        }
        if (kind instanceof TextMapKind) {
            return Map.of(text() + "k", text(), "zone", "UTC");
        }
        return text();
    }

    private Object profile() {
        int n = List.of(1, 12, 24, 288).get(random.nextInt(4));
        double scale = random.nextBoolean() ? 1 : 3;
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values.add(Math.round(random.nextDouble() * scale * 1000) / 1000.0);
        }
        return values;
    }

    private int whole() {
        return List.of(random.nextInt(10), random.nextInt(3000), 1990 + random.nextInt(60))
                .get(random.nextInt(3));
    }

    private double number() {
        double magnitude = Math.pow(10, random.nextInt(7) - 3);
        double value = random.nextDouble() * magnitude;
        return random.nextBoolean() ? value : Math.round(value * 100) / 100.0;
    }

    private String text() {
        if (random.nextInt(3) == 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString().strip();
    }
}
