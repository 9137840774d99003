package org.coppice.model.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Shape;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.ImportTypes;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.reference.Factor;

/**
 * One list of the plan: what its records are, and how they are told apart.
 *
 * @param recordType the word by which references name it, for example {@code site}
 */
public record PlanTable<R>(
        String recordType,
        Field<Plan, List<R>> field,
        Shape<R> shape,
        Function<R, String> idOf,
        Function<R, String> nameOf) {

    public static final PlanTable<Site> SITES = new PlanTable<>("site", Plan.SITES, Site.TYPE, Site::id, Site::name);
    public static final PlanTable<DeviceType> DEVICE_TYPES =
            new PlanTable<>("device-type", Plan.DEVICE_TYPES, DeviceType.TYPE, DeviceType::id, DeviceType::name);
    public static final PlanTable<Fleet> FLEETS =
            new PlanTable<>("fleet", Plan.FLEETS, Fleet.TYPE, Fleet::id, Fleet::name);
    public static final PlanTable<Workload> WORKLOADS =
            new PlanTable<>("workload", Plan.WORKLOADS, Workload.shape(), Workload::id, Workload::name);
    public static final PlanTable<EnergyContract> CONTRACTS = new PlanTable<>(
            "contract", Plan.CONTRACTS, EnergyContract.shape(), EnergyContract::id, EnergyContract::name);
    public static final PlanTable<Equipment> EQUIPMENT =
            new PlanTable<>("equipment", Plan.EQUIPMENT, Equipment.shape(), Equipment::id, Equipment::name);
    public static final PlanTable<Weather> WEATHER =
            new PlanTable<>("weather", Plan.WEATHER, Weather.TYPE, Weather::id, Weather::name);
    public static final PlanTable<Meter> METERS =
            new PlanTable<>("meter", Plan.METERS, Meter.TYPE, Meter::id, Meter::name);
    public static final PlanTable<ImportRecord> IMPORTS =
            new PlanTable<>("import", Plan.IMPORTS, ImportTypes.IMPORT, ImportRecord::id, ImportRecord::file);
    public static final PlanTable<Recipe> RECIPES =
            new PlanTable<>("recipe", Plan.RECIPES, ImportTypes.RECIPE, Recipe::id, Recipe::name);
    public static final PlanTable<Factor> FACTORS =
            new PlanTable<>("factor", Plan.FACTORS, SourceTypes.FACTOR, Factor::id, Factor::name);
    public static final PlanTable<ExchangeRate> RATES = new PlanTable<>(
            "exchange-rate",
            Plan.RATES,
            ExchangeRate.TYPE,
            ExchangeRate::id,
            rate -> rate.currency().getCurrencyCode());
    public static final PlanTable<Scenario> SCENARIOS =
            new PlanTable<>("scenario", Plan.SCENARIOS, Scenario.TYPE, Scenario::id, Scenario::name);

    /** Every list of the plan, in the order in which they refer to each other. */
    public static final List<PlanTable<?>> ALL = List.of(
            FACTORS,
            SITES,
            WEATHER,
            DEVICE_TYPES,
            FLEETS,
            WORKLOADS,
            METERS,
            CONTRACTS,
            EQUIPMENT,
            RECIPES,
            IMPORTS,
            RATES,
            SCENARIOS);

    /** The table that references of that word mean. */
    public static Optional<PlanTable<?>> find(String recordType) {
        return ALL.stream().filter(table -> table.recordType.equals(recordType)).findFirst();
    }

    /** The records of a plan. */
    public List<R> list(Plan plan) {
        return field.get(plan);
    }

    /** The record of that id. */
    public Optional<R> find(Plan plan, String id) {
        return list(plan).stream()
                .filter(record -> idOf.apply(record).equals(id))
                .findFirst();
    }

    /** The plan with the record in place of the one with its id, or at the end. */
    public Plan with(Plan plan, R record) {
        List<R> records = new ArrayList<>(list(plan));
        String id = idOf.apply(record);
        for (int i = 0; i < records.size(); i++) {
            if (idOf.apply(records.get(i)).equals(id)) {
                records.set(i, record);
                return field.with(plan, records);
            }
        }
        records.add(record);
        return field.with(plan, records);
    }

    /** The plan with each of the records in place of the one with its id, or at the end. */
    public Plan withAll(Plan plan, Collection<R> changed) {
        if (changed.isEmpty()) {
            return plan;
        }
        Map<String, R> records = new LinkedHashMap<>();
        list(plan).forEach(record -> records.put(idOf.apply(record), record));
        changed.forEach(record -> records.put(idOf.apply(record), record));
        return field.with(plan, List.copyOf(records.values()));
    }

    /** The plan without the record of that id. */
    public Plan without(Plan plan, String id) {
        return field.with(
                plan,
                list(plan).stream()
                        .filter(record -> !idOf.apply(record).equals(id))
                        .toList());
    }

    private String stem(String name) {
        String stem = name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        stem = stem.replaceAll("^-+|-+$", "");
        return stem.isEmpty() ? recordType : stem;
    }

    /** Whether an id was made of a name, which the record may have had before another: not of one that was taken, whose number may be its own. */
    public boolean isIdOf(String name, String id) {
        return id.equals(stem(name));
    }

    /** An id made of a name, not taken yet: {@code hall-a}, {@code hall-a-2}. */
    public String freshId(Plan plan, String name) {
        return freshId(name, id -> find(plan, id).isPresent());
    }

    /** As {@link #freshId(Plan, String)}, where what is taken is known otherwise. */
    public String freshId(String name, Predicate<String> isTaken) {
        String base = stem(name);
        String id = base;
        for (int i = 2; isTaken.test(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
