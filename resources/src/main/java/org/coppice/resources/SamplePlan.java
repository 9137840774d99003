package org.coppice.resources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.source.UserError;

/**
 * The plans of the sample projects, kept as {@code plan.json} with two shorthands: a device type or a factor may be named by
 * its id in the {@link Catalogue}, with properties that replace those there; and a source may be named as in
 * {@code sources.csv}.
 */
public final class SamplePlan {
    private static final List<String> NAMES = List.of("two-sites");

    private SamplePlan() {}

    /** The names of the samples. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The plan of a sample, without readings.
     *
     * @throws UserError where there is no such sample, naming those there are
     */
    public static Plan load(String name) {
        if (!NAMES.contains(name)) {
            throw new UserError("There is no sample project “" + name + "”. Known: " + String.join(", ", NAMES) + ".");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        String file = "samples/" + name + "/plan.json";
        ((Map<?, ?>) new ResourceFile(file).tree()).forEach((key, value) -> tree.put(String.valueOf(key), value));
        tree.computeIfPresent("deviceTypes", (key, types) -> each(types, SamplePlan::deviceType));
        tree.computeIfPresent("factors", (key, factors) -> each(factors, SamplePlan::factor));
        return Plan.TYPE.fromTree(Catalogue.get().sources().resolve(tree), file);
    }

    private static List<Object> each(Object list, UnaryOperator<Object> change) {
        return ((List<?>) list).stream().<Object>map(change).toList();
    }

    private static Object deviceType(Object named) {
        if (named instanceof Map<?, ?> changed) {
            Map<String, Object> whole = new LinkedHashMap<>(catalogueType(String.valueOf(changed.get("catalogue"))));
            changed.forEach((key, value) -> whole.put(String.valueOf(key), value));
            whole.remove("catalogue");
            return whole;
        }
        return catalogueType(String.valueOf(named));
    }

    private static Map<String, Object> catalogueType(String id) {
        return DeviceType.TYPE.toTree(Catalogue.get().findDeviceType(id).orElseThrow());
    }

    private static Object factor(Object id) {
        return SourceTypes.FACTOR.toTree(
                Catalogue.get().findFactor(String.valueOf(id)).orElseThrow());
    }
}
