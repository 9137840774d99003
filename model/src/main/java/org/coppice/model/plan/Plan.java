package org.coppice.model.plan;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.hardware.RouteShares;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.ImportTypes;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Sourced;

/**
 * All that the user describes. Immutable: an edit makes another plan.
 *
 * @param currency in which totals are reported
 * @param year that is reported and simulated
 * @param stepMinutes of the simulation, a divisor of an hour
 * @param deviceTypes copies of those in use, so that a newer catalogue never changes an old result
 * @param factors copies of those in use, for the same reason
 * @param routes where machines go when they leave service; empty until somebody says
 */
public record Plan(
        String name,
        Currency currency,
        int year,
        int stepMinutes,
        List<Site> sites,
        List<DeviceType> deviceTypes,
        List<Fleet> fleets,
        List<Workload> workloads,
        List<EnergyContract> contracts,
        List<Equipment> equipment,
        List<Weather> weather,
        List<Meter> meters,
        List<ImportRecord> imports,
        List<Recipe> recipes,
        List<Factor> factors,
        List<ExchangeRate> rates,
        List<Scenario> scenarios,
        Optional<Sourced<RouteShares>> routes) {

    public static final RecordType<Plan> TYPE = RecordType.of(Plan.class, "plan");
    public static final Field<Plan, String> NAME = TYPE.field("name", Plan::name, Kinds.NAME);
    public static final Field<Plan, Currency> CURRENCY = TYPE.field("currency", Plan::currency, Kinds.CURRENCY);
    public static final Field<Plan, Integer> YEAR =
            TYPE.field("year", Plan::year, Kinds.WHOLE, Bounds.between(1990, 2100, "a year from 1990 to 2100"));
    public static final Field<Plan, Integer> STEP_MINUTES = TYPE.field(
            "stepMinutes",
            Plan::stepMinutes,
            Kinds.WHOLE,
            new Bounds<>(step -> step >= 5 && step <= 60 && 60 % step == 0, "5, 6, 10, 12, 15, 20, 30 or 60"));
    public static final Field<Plan, List<Site>> SITES = TYPE.field("sites", Plan::sites, Kinds.list(Site.TYPE));
    public static final Field<Plan, List<DeviceType>> DEVICE_TYPES =
            TYPE.field("deviceTypes", Plan::deviceTypes, Kinds.list(DeviceType.TYPE));
    public static final Field<Plan, List<Fleet>> FLEETS = TYPE.field("fleets", Plan::fleets, Kinds.list(Fleet.TYPE));
    public static final Field<Plan, List<Workload>> WORKLOADS =
            TYPE.field("workloads", Plan::workloads, Kinds.list(Workload.shape()));
    public static final Field<Plan, List<EnergyContract>> CONTRACTS =
            TYPE.field("contracts", Plan::contracts, Kinds.list(EnergyContract.shape()));
    public static final Field<Plan, List<Equipment>> EQUIPMENT =
            TYPE.field("equipment", Plan::equipment, Kinds.list(Equipment.shape()));
    public static final Field<Plan, List<Weather>> WEATHER =
            TYPE.field("weather", Plan::weather, Kinds.list(Weather.TYPE));
    public static final Field<Plan, List<Meter>> METERS = TYPE.field("meters", Plan::meters, Kinds.list(Meter.TYPE));
    public static final Field<Plan, List<ImportRecord>> IMPORTS =
            TYPE.field("imports", Plan::imports, Kinds.list(ImportTypes.IMPORT));
    public static final Field<Plan, List<Recipe>> RECIPES =
            TYPE.field("recipes", Plan::recipes, Kinds.list(ImportTypes.RECIPE));
    public static final Field<Plan, List<Factor>> FACTORS =
            TYPE.field("factors", Plan::factors, Kinds.list(SourceTypes.FACTOR));
    public static final Field<Plan, List<ExchangeRate>> RATES =
            TYPE.field("rates", Plan::rates, Kinds.list(ExchangeRate.TYPE));
    public static final Field<Plan, List<Scenario>> SCENARIOS =
            TYPE.field("scenarios", Plan::scenarios, Kinds.list(Scenario.TYPE));
    public static final Field<Plan, Optional<Sourced<RouteShares>>> ROUTES =
            TYPE.field("routes", Plan::routes, Kinds.optionalSourced(new RecordKind<>(RouteShares.TYPE)));

    /** Copies the lists. */
    public Plan {
        sites = List.copyOf(sites);
        deviceTypes = List.copyOf(deviceTypes);
        fleets = List.copyOf(fleets);
        workloads = List.copyOf(workloads);
        contracts = List.copyOf(contracts);
        equipment = List.copyOf(equipment);
        weather = List.copyOf(weather);
        meters = List.copyOf(meters);
        imports = List.copyOf(imports);
        recipes = List.copyOf(recipes);
        factors = List.copyOf(factors);
        rates = List.copyOf(rates);
        scenarios = List.copyOf(scenarios);
    }

    /** A plan with nothing in it yet. */
    public static Plan empty(String name, int year) {
        List<Site> none = List.of();
        return new Plan(
                name,
                Currencies.EUR,
                year,
                15,
                none,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The site of that id. */
    public Optional<Site> findSite(String id) {
        return PlanTable.SITES.find(this, id);
    }

    /** The device type of that id. */
    public Optional<DeviceType> findDeviceType(String id) {
        return PlanTable.DEVICE_TYPES.find(this, id);
    }

    /** The fleet of that id. */
    public Optional<Fleet> findFleet(String id) {
        return PlanTable.FLEETS.find(this, id);
    }

    /** The meter of that id. */
    public Optional<Meter> findMeter(String id) {
        return PlanTable.METERS.find(this, id);
    }

    /** The factor of that id. */
    public Optional<Factor> findFactor(String id) {
        return PlanTable.FACTORS.find(this, id);
    }

    /** The scenario of that id or name. */
    public Optional<Scenario> findScenario(String idOrName) {
        return scenarios.stream()
                .filter(scenario ->
                        scenario.id().equals(idOrName) || scenario.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    /** The weather of a site, where it names one that the plan has. */
    public Optional<Weather> findWeather(Site site) {
        return site.weather().flatMap(id -> PlanTable.WEATHER.find(this, id));
    }

    /** The equipment on a site. */
    public List<Equipment> listEquipment(Site site) {
        return equipment.stream().filter(each -> each.site().equals(site.id())).toList();
    }

    /** The fleets at a site. */
    public List<Fleet> listFleets(Site site) {
        return fleets.stream().filter(fleet -> fleet.site().equals(site.id())).toList();
    }
}
