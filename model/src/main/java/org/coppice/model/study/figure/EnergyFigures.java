package org.coppice.model.study.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.MeterUse;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.source.Source;

/** Energy, PUE, peak, and what they rest on. */
final class EnergyFigures {
    private static final String KPI = "EN 50600-4-2; Delegated Regulation (EU) 2024/1364, Annex III";
    private static final String BALANCE =
            "load = import + on-site + backup + discharge − charge − export, in every step";

    private final Plan plan;
    private final Map<Site, LoadBasis> bases;

    private EnergyFigures(Plan plan, List<SiteStatements> sites) {
        this.plan = plan;
        this.bases = sites.stream()
                .collect(Collectors.toMap(SiteStatements::site, site -> LoadBasis.of(site.ledger()), (a, b) -> a));
    }

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        EnergyFigures energy = new EnergyFigures(plan, sites);
        sheet.sum(sites, energy::it);
        sheet.sum(sites, site -> energy.overhead(site, sheet));
        FacilityFigures.addParts(sites, sheet);
        sheet.sum(sites, site -> energy.facility(site, sheet));
        sheet.sum(sites, site -> energy.imported(site, sheet));
        sheet.sum(sites, energy::exported);
        sheet.sum(sites, energy::idle);
        sheet.each(
                sites,
                site -> sheet.ratio("pue", "PUE", name(site), "energy.facility", "energy.it", Unit.FRACTION, KPI));
        FacilityFigures.addHeat(sites, sheet);
        sites.forEach(site -> sheet.add(energy.peak(site)));
        sheet.each(sites, site -> share("metered.share", "Share metered", sheet, site, Basis::metered));
        sheet.each(sites, site -> share("defaults.share", "Share resting on defaults", sheet, site, Basis::defaults));
    }

    static Optional<String> name(Optional<SiteStatements> site) {
        return site.map(found -> found.site().name());
    }

    private LoadBasis basis(SiteStatements site) {
        LoadBasis basis = bases.get(site.site());
        return basis == null ? LoadBasis.of(site.ledger()) : basis;
    }

    private Figure it(SiteStatements site) {
        return Figure.of(
                "energy.it",
                "IT energy",
                Optional.of(site.site().name()),
                site.ledger().sum(LedgerColumn.IT),
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "Σ_t IT_t; " + reading(site.ledger(), Meter.Measures.IT)
                                + ", else Σ fleets (busy · P_busy + free · P(u)) · Δt, P ≤ cap",
                        "Readings spread evenly over their interval; node power linear between the measured points of its curve",
                        itInputs(site.ledger())),
                basis(site).it());
    }

    /** The reading, or what a scenario makes of it; see {@link Ledger#scalesMeters}. */
    private static String reading(Ledger ledger, Meter.Measures measures) {
        boolean metered = ledger.meters().stream().anyMatch(use -> use.meter().measures() == measures);
        return metered && ledger.scalesMeters()
                ? "where metered the reading × model under the scenario ÷ model of the baseline"
                : "the reading where metered";
    }

    private static String siteReading(Ledger ledger) {
        return isMeteredByGrid(ledger)
                ? "where the grid connection is metered: " + reading(ledger, Meter.Measures.GRID)
                        + " + generation on site − export"
                : "where the facility is metered: " + reading(ledger, Meter.Measures.FACILITY);
    }

    private static boolean isMeteredByGrid(Ledger ledger) {
        return ledger.meters().stream().anyMatch(use -> use.meter().measures() == Meter.Measures.GRID);
    }

    private List<Input> itInputs(Ledger ledger) {
        List<Input> inputs = meters(ledger, Meter.Measures.IT);
        double[] metered = ledger.column(LedgerColumn.METERED_IT);
        for (Portion portion : ledger.portions(Portion.Kind.FLEET)) {
            plan.findFleet(portion.id())
                    .map(fleet -> fleet(fleet, modelledOf(portion, metered)))
                    .ifPresent(inputs::add);
        }
        return inputs;
    }

    private static double modelledOf(Portion portion, double[] metered) {
        double modelled = 0;
        for (int i = 0; i < metered.length; i++) {
            modelled += metered[i] == 1 ? 0 : portion.kwh()[i];
        }
        return modelled;
    }

    private Input fleet(Fleet fleet, double modelled) {
        Optional<DeviceType> type = plan.findDeviceType(fleet.deviceType());
        int bought = fleet.serversBoughtBy(LocalDate.of(plan.year(), 12, 31));
        String label = fleet.name() + ", modelled: " + bought + " bought × "
                + type.map(DeviceType::name).orElse(fleet.deviceType());
        Input input = type.map(found -> Inputs.of(label, modelled, Unit.KILOWATT_HOUR, found.power()))
                .orElseGet(
                        () -> Inputs.missing(label, Unit.KILOWATT_HOUR, "fleet", fleet.id(), Fleet.DEVICE_TYPE.key()));
        return Double.isNaN(modelled) ? input : input.withEffect(modelled);
    }

    private List<Input> meters(Ledger ledger, Meter.Measures measures) {
        List<Input> inputs = new ArrayList<>();
        for (MeterUse use : ledger.meters()) {
            if (use.meter().measures() == measures) {
                inputs.add(Input.of(
                                use.meter().name() + ", metered",
                                use.kilowattHours(),
                                Unit.KILOWATT_HOUR,
                                Inputs.ofMeter(plan, use.meter()))
                        .withEffect(use.meter().flow() == Flow.EXPORT ? -use.kilowattHours() : use.kilowattHours()));
            }
        }
        return inputs;
    }

    private Figure overhead(SiteStatements site, FigureSheet sheet) {
        Ledger ledger = site.ledger();
        double it = ledger.sum(LedgerColumn.IT);
        double overhead = ledger.sum(LedgerColumn.OVERHEAD);
        List<Input> inputs = new ArrayList<>();
        inputs.add(Inputs.figure(sheet.get("energy.it", Optional.of(site.site().name()))));
        inputs.addAll(FacilityFigures.inputs(ledger, it > 0 ? 1 + overhead / it : Double.NaN));
        inputs.addAll(meters(ledger, Meter.Measures.FACILITY));
        inputs.addAll(meters(ledger, Meter.Measures.GRID));
        return Figure.of(
                "energy.overhead",
                "Overhead energy",
                Optional.of(site.site().name()),
                overhead,
                Unit.KILOWATT_HOUR,
                new Derivation("Σ_t IT_t · (PUE_t − 1); " + siteReading(ledger) + ", less IT", KPI, inputs),
                overheadBasis(site));
    }

    private Basis overheadBasis(SiteStatements site) {
        boolean byMeter = site.ledger().meters().stream()
                .anyMatch(use -> use.meter().measures() != Meter.Measures.IT && use.steps() > 0);
        return byMeter
                ? basis(site).facility()
                : FacilityFigures.overheadByDefault(site.ledger()) ? Basis.DEFAULTS : Basis.MODELLED;
    }

    private Figure facility(SiteStatements site, FigureSheet sheet) {
        Optional<String> name = Optional.of(site.site().name());
        return Figure.of(
                "energy.facility",
                "Facility energy",
                name,
                site.ledger().sum(LedgerColumn.LOAD),
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "IT + overhead",
                        KPI,
                        List.of(
                                Inputs.part(sheet.get("energy.it", name)),
                                Inputs.part(sheet.get("energy.overhead", name)))),
                basis(site).facility());
    }

    private Figure imported(SiteStatements site, FigureSheet sheet) {
        Optional<String> name = Optional.of(site.site().name());
        return Figure.of(
                "energy.import",
                "Grid import",
                name,
                site.ledger().sum(LedgerColumn.IMPORT),
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "load + charge + export − on-site − backup − discharge",
                        BALANCE,
                        List.of(Inputs.part(sheet.get("energy.facility", name)))),
                basis(site).facility());
    }

    private Figure exported(SiteStatements site) {
        return Figure.of(
                "energy.export",
                "Grid export",
                Optional.of(site.site().name()),
                site.ledger().sum(LedgerColumn.EXPORT),
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "Σ_t export_t; contracted generation elsewhere in the grid is no export of the site",
                        BALANCE,
                        List.of()),
                Basis.MODELLED);
    }

    private Figure idle(SiteStatements site) {
        List<Input> inputs = new ArrayList<>();
        double sum = 0;
        for (Portion portion : site.ledger().portions(Portion.Kind.IDLE)) {
            double kwh = portion.sum();
            sum += kwh;
            inputs.add(Input.of(
                            portion.name(),
                            kwh,
                            Unit.KILOWATT_HOUR,
                            Source.rule("free servers · P(0), shared with the meter where there is one"))
                    .withEffect(kwh));
        }
        boolean known = !Double.isNaN(site.ledger().sum(LedgerColumn.IT));
        return Figure.of(
                "energy.idle",
                "IT energy of idling",
                Optional.of(site.site().name()),
                known ? sum : Double.NaN,
                Unit.KILOWATT_HOUR,
                new Derivation("Σ free servers · P(0) · Δt", "Kepler: workloads + idle = node", inputs),
                basis(site).it());
    }

    private Figure peak(SiteStatements site) {
        return Figure.of(
                "power.peak",
                "Highest load",
                Optional.of(site.site().name()),
                site.ledger().peakKilowatts(LedgerColumn.LOAD),
                Unit.KILOWATT,
                new Derivation("max_t load_t / Δt", BALANCE, List.of()),
                basis(site).facility());
    }

    private static Figure share(
            String key, String label, FigureSheet sheet, Optional<SiteStatements> site, ToDoubleFunction<Basis> part) {
        Figure facility = sheet.get("energy.facility", name(site));
        boolean known = facility.value().isPresent() && facility.value().getAsDouble() > 0;
        return Figure.of(
                key,
                label,
                name(site),
                known ? part.applyAsDouble(facility.basis()) : Double.NaN,
                Unit.FRACTION,
                new Derivation(
                        "share of facility energy, step by step",
                        "a metered step rests on its meter, a modelled one on your inputs or on defaults",
                        List.of(Inputs.figure(facility))),
                facility.basis());
    }
}
