package org.coppice.model.plan.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;

/** A power curve, written as {@code 0 %: 0.35 kW; 100 %: 0.8 kW}; in files as a list of pairs of utilisation and kW. */
public record CurveKind() implements FieldKind<PowerCurve> {

    @Override
    public PowerCurve parse(String text) {
        List<double[]> points = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] pair = part.split(":");
            if (pair.length != 2) {
                throw new UserError("“" + part.strip()
                        + "” is not a point of a curve. Write for example 0 %: 0.35 kW; 100 %: 0.8 kW.");
            }
            points.add(
                    new double[] {QuantityText.parse(pair[0], Unit.PERCENT), QuantityText.parse(pair[1], Unit.KILOWATT)
                    });
        }
        return of(points);
    }

    private static PowerCurve of(List<double[]> points) {
        double[] utilisation = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] kilowatts = points.stream().mapToDouble(point -> point[1]).toArray();
        return PowerCurve.of(utilisation, kilowatts);
    }

    @Override
    public String format(PowerCurve value) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            parts.add(QuantityText.format(value.utilisation(i), Unit.PERCENT) + ": "
                    + QuantityText.format(value.kilowatts(i), Unit.KILOWATT));
        }
        return String.join("; ", parts);
    }

    @Override
    public Object toTree(PowerCurve value) {
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            points.add(List.of(value.utilisation(i), value.kilowatts(i)));
        }
        return points;
    }

    @Override
    public PowerCurve fromTree(Object tree, String where) {
        List<double[]> points = new ArrayList<>();
        for (Object item : Trees.list(tree, where)) {
            List<?> pair = Trees.list(item, where);
            if (pair.size() != 2) {
                throw UserError.at(where, "a point of a curve is a pair of utilisation and kW.");
            }
            points.add(new double[] {Trees.number(pair.get(0), where), Trees.number(pair.get(1), where)});
        }
        return Trees.reading(where, () -> of(points));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "array", "items", Map.of("type", "number"), "minItems", 2, "maxItems", 2),
                "description",
                "pairs of utilisation (0 to 1) and power in kW");
    }
}
