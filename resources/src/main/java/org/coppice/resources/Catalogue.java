package org.coppice.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/**
 * What the program knows before the user says anything: device types, factors and defaults, each value with
 * its source. Immutable; loaded when first asked for.
 */
public final class Catalogue {
    private final List<DeviceType> deviceTypes;
    private final List<Factor> factors;
    private final Map<String, Map<String, String>> defaults = new LinkedHashMap<>();
    private final SourceTable sources;

    private Catalogue() {
        sources = new SourceTable(new ResourceFile("sources.csv").text());
        deviceTypes = List.copyOf(readDeviceTypes());
        factors = rows("factors.csv").stream().map(this::factor).toList();
        rows("defaults.csv").forEach(row -> defaults.put(SourceTable.cell(row, "key"), row));
    }

    /** The catalogue of this version of the program. */
    public static Catalogue get() {
        return Holder.CATALOGUE;
    }

    private static final class Holder {
        static final Catalogue CATALOGUE = new Catalogue();
    }

    SourceTable sources() {
        return sources;
    }

    /** All device types: CPU servers, accelerator nodes, storage, network. */
    public List<DeviceType> deviceTypes() {
        return deviceTypes;
    }

    /** The device type of that id. */
    public Optional<DeviceType> findDeviceType(String id) {
        return deviceTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** All factors: grid carbon, residual mixes, water and carbon-free shares. */
    public List<Factor> factors() {
        return factors;
    }

    /** The factor of that id. */
    public Optional<Factor> findFactor(String id) {
        return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
    }

    /** The factors of a kind for a region, in the order of the file: best fit for Scope 2 is left to the reader of the boundary. */
    public List<Factor> listFactors(Factor.Kind kind, String region) {
        return factors.stream()
                .filter(factor -> factor.kind() == kind && factor.region().equals(region))
                .toList();
    }

    /** The PUE of a site of which no more is known: the world average. */
    public Sourced<Profile> defaultPue() {
        return defaultValue("pue").map(Profile::constant);
    }

    /** The model FLOP utilisation of a training run of which no more is known. */
    public Sourced<Ratio> defaultMfu() {
        return defaultValue("mfu").map(Ratio::of);
    }

    /** The ends of the triangular prior whose mode is {@link #defaultMfu()}. */
    public Range defaultMfuRange() {
        Map<String, String> row = defaultRow("mfu");
        return new Range(number(row, "low"), number(row, "high"));
    }

    private Sourced<Double> defaultValue(String key) {
        Map<String, String> row = defaultRow(key);
        return Sourced.defaulted(number(row, "value"), sources.find(SourceTable.cell(row, "source")));
    }

    private Map<String, String> defaultRow(String key) {
        return Optional.ofNullable(defaults.get(key)).orElseThrow();
    }

    private static List<Map<String, String>> rows(String file) {
        return CsvTable.parse(new ResourceFile(file).text());
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(SourceTable.cell(row, column));
    }

    private List<DeviceType> readDeviceTypes() {
        Map<?, ?> byCategory = (Map<?, ?>) new ResourceFile("device-defaults.json").tree();
        List<DeviceType> types = new ArrayList<>();
        for (Object device : (List<?>) new ResourceFile("devices.json").tree()) {
            types.add(deviceType((Map<?, ?>) device, byCategory));
        }
        return types;
    }

    /** What a device does not say for itself, its category says. */
    private DeviceType deviceType(Map<?, ?> device, Map<?, ?> byCategory) {
        Map<Object, Object> whole = new LinkedHashMap<>(device);
        if (byCategory.get(device.get("category")) instanceof Map<?, ?> common) {
            common.forEach(whole::putIfAbsent);
        }
        return DeviceType.TYPE.fromTree(sources.resolve(whole), "devices.json, " + device.get("id"));
    }

    private Factor factor(Map<String, String> row) {
        Map<String, Object> tree = new LinkedHashMap<>(row);
        tree.put("year", Integer.valueOf(SourceTable.cell(row, "year")));
        tree.put("value", number(row, "value"));
        return SourceTypes.FACTOR.fromTree(sources.resolve(tree), "factors.csv, " + row.get("id"));
    }
}
