package org.coppice.model.plan.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;

/**
 * A 12 × 24 matrix, written as one number, as 12 (a month each), as 24 (an hour each) or as 288. Its unit is that of the
 * property.
 */
public record ProfileKind(Unit display) implements FieldKind<Profile> {

    @Override
    public Profile parse(String text) {
        String[] parts = text.strip().split("[;\\s]+");
        double[] values = Arrays.stream(parts)
                .filter(part -> !part.isBlank() && !part.equals(display.symbol()))
                .mapToDouble(part -> QuantityText.parse(part, display))
                .toArray();
        return of(values);
    }

    private static Profile of(double[] values) {
        return switch (values.length) {
            case 1 -> Profile.constant(values[0]);
            case 12 -> Profile.monthly(values);
            case 24 -> Profile.daily(values);
            case 288 -> Profile.of(values);
            default ->
                throw new UserError("A profile has 1, 12 (months), 24 (hours) or 288 values, not " + values.length
                        + ". Set them apart by spaces.");
        };
    }

    private double[] shortest(Profile profile) {
        double[] all = profile.toArray();
        if (profile.isConstant()) {
            return Arrays.copyOf(all, 1);
        }
        if (profile.isDaily()) {
            return Arrays.copyOf(all, 24);
        }
        if (profile.isMonthly()) {
            double[] months = new double[12];
            Arrays.setAll(months, month -> profile.at(month, 0));
            return months;
        }
        return all;
    }

    @Override
    public String format(Profile value) {
        List<String> parts = new ArrayList<>();
        for (double canonical : shortest(value)) {
            parts.add(QuantityText.formatNumber(display.fromCanonical(canonical), 5));
        }
        return String.join(" ", parts) + (display.symbol().isEmpty() ? "" : " " + display.symbol());
    }

    @Override
    public Object toTree(Profile value) {
        return Arrays.stream(shortest(value)).boxed().toList();
    }

    @Override
    public Profile fromTree(Object tree, String where) {
        if (tree instanceof Number number) {
            return Profile.constant(number.doubleValue());
        }
        List<?> list = Trees.list(tree, where);
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Trees.number(list.get(i), where + "[" + i + "]");
        }
        return Trees.reading(where, () -> of(values));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                List.of("number", "array"),
                "items",
                Map.of("type", "number"),
                "description",
                "1, 12 (a month each), 24 (an hour each) or 288 numbers in "
                        + (display.symbol().isEmpty()
                                ? "fractions"
                                : display.canonical().symbol()));
    }

    @Override
    public Optional<Unit> unit() {
        return Optional.of(display);
    }
}
