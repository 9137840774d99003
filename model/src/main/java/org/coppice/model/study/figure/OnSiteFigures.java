package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.source.Source;

/** What stands on the sites: generation, batteries, backup generators, and the peak that they leave. */
final class OnSiteFigures {
    private static final String BALANCE =
            "load = import + on-site + backup + discharge − charge − export, in every step";

    private OnSiteFigures() {}

    static void add(List<SiteStatements> sites, FigureSheet sheet) {
        sheet.sum(sites, OnSiteFigures::generation);
        sheet.sum(sites, OnSiteFigures::curtailed);
        sheet.sum(sites, OnSiteFigures::losses);
        sites.forEach(site -> sheet.add(cycles(site)));
        sheet.sum(sites, OnSiteFigures::backup);
        sheet.sum(sites, OnSiteFigures::scope1);
        sites.forEach(site -> sheet.add(peak(site)));
    }

    private static Figure figure(
            SiteStatements site, String key, String label, double value, Unit unit, Derivation derivation) {
        return Figure.of(key, label, Optional.of(site.site().name()), value, unit, derivation, Basis.MODELLED);
    }

    private static Figure generation(SiteStatements site) {
        List<Input> inputs = new ArrayList<>();
        for (OnSiteGeneration each : site.ledger().onSite().generation()) {
            inputs.add(Input.of(
                            each.plant().name(),
                            each.sum(),
                            Unit.KILOWATT_HOUR,
                            Source.stated("equipment", each.plant().id(), ""))
                    .withEffect(each.sum()));
        }
        return figure(
                site,
                "onsite.generation",
                "Generation on site",
                site.ledger().sum(LedgerColumn.ON_SITE),
                Unit.KILOWATT_HOUR,
                new Derivation("Σ_t plants − curtailed", BALANCE, inputs));
    }

    private static Figure curtailed(SiteStatements site) {
        return figure(
                site,
                "onsite.curtailed",
                "Generation curtailed",
                site.ledger().sum(LedgerColumn.CURTAILED),
                Unit.KILOWATT_HOUR,
                new Derivation("Σ_t max(0, surplus_t − connection)", BALANCE, List.of()));
    }

    private static Figure losses(SiteStatements site) {
        return figure(
                site,
                "battery.losses",
                "Battery losses",
                sum(site, BatteryUse::lossesKwh),
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "Σ_t charge·(1 − η_c) + discharge·(1/η_d − 1)",
                        "efficiencies one way, at the AC terminals",
                        batteries(site, BatteryUse::lossesKwh, Unit.KILOWATT_HOUR)));
    }

    /** Weighted by capacity where there are several. */
    private static Figure cycles(SiteStatements site) {
        double capacity = sum(site, use -> use.battery().energy().kilowattHours());
        double moved =
                sum(site, use -> use.fullCycles() * use.battery().energy().kilowattHours());
        return figure(
                site,
                "battery.cycles",
                "Full-equivalent cycles of the batteries",
                capacity > 0 ? moved / capacity : 0,
                Unit.FRACTION,
                new Derivation(
                        "Σ_t (charge + discharge)/2 over the capacity",
                        "REopt, full-equivalent cycles",
                        batteries(site, BatteryUse::fullCycles, Unit.FRACTION)));
    }

    private static Figure backup(SiteStatements site) {
        List<Input> inputs = new ArrayList<>();
        for (BackupUse use : site.ledger().onSite().backups()) {
            inputs.add(Input.of(
                            use.generator().name(),
                            use.sum(),
                            Unit.KILOWATT_HOUR,
                            Source.stated("equipment", use.generator().id(), BackupGenerator.TEST_HOURS.key()))
                    .withEffect(use.sum()));
        }
        return figure(
                site,
                "backup.energy",
                "Backup generation",
                site.ledger().sum(LedgerColumn.BACKUP),
                Unit.KILOWATT_HOUR,
                new Derivation("tests at their load, outages at the need of the site", BALANCE, inputs));
    }

    private static Figure scope1(SiteStatements site) {
        double kilograms = 0;
        List<Input> inputs = new ArrayList<>();
        for (BackupUse use : site.ledger().onSite().backups()) {
            kilograms += use.kilograms();
            inputs.add(Input.of(
                            use.generator().name() + ": fuel",
                            use.fuelKwh(),
                            Unit.KILOWATT_HOUR,
                            use.generator().efficiency().source())
                    .withEffect(use.kilograms()));
            inputs.add(Input.of(
                    use.generator().name() + ": CO2 of the fuel",
                    use.generator().fuel().kilogramsPerKilowattHour() * 1e3,
                    Unit.GRAM_PER_KILOWATT_HOUR,
                    BackupGenerator.Fuel.EPA));
        }
        return figure(
                site,
                "scope1.backup",
                "Scope 1, backup generators",
                kilograms,
                Unit.KILOGRAM_CO2E,
                new Derivation(
                        "Σ electricity / η · EF_fuel",
                        "GHG Protocol Corporate Standard, stationary combustion; fossil CO2 alone, CH4 and N2O are below 0.5 % of it",
                        inputs));
    }

    private static Figure peak(SiteStatements site) {
        return figure(
                site,
                "peak.import",
                "Highest grid import",
                site.ledger().peakKilowatts(LedgerColumn.IMPORT),
                Unit.KILOWATT,
                new Derivation("max_t import_t / Δt", BALANCE, List.of()));
    }

    private static double sum(SiteStatements site, ToDoubleFunction<BatteryUse> of) {
        return site.ledger().onSite().batteries().stream().mapToDouble(of).sum();
    }

    private static List<Input> batteries(SiteStatements site, ToDoubleFunction<BatteryUse> of, Unit unit) {
        return site.ledger().onSite().batteries().stream()
                .map(use -> Input.of(
                                use.battery().name(),
                                of.applyAsDouble(use),
                                unit,
                                use.battery().chargeEfficiency().source())
                        .withEffect(of.applyAsDouble(use)))
                .toList();
    }
}
