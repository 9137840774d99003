package org.coppice.model.simulate.supply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.tariff.TariffPrices;

/** What is to be said about batteries and generators: what they lack to do what they are for. */
public final class OnSiteFindings {
    private static final double WIDE_GAP = 0.02;
    /** Lead-acid and flow batteries keep at least 60 to 70 % both ways; below a half one way a number was mistyped. */
    private static final double ODD_EFFICIENCY = 0.5;

    private OnSiteFindings() {}

    /** Looks at all batteries and generators of a site. */
    public static void collect(
            Plan plan, Site site, YearFrame frame, OnSiteUse use, GridPrices prices, List<Finding> findings) {
        for (BatteryUse battery : use.batteries()) {
            purpose(plan, site, battery, use, prices, findings);
            size(battery, findings);
            efficiency(battery.battery(), findings);
            leftOut(frame, prices, battery, findings);
            defaults(battery.battery(), findings);
        }
        for (BackupUse backup : use.backups()) {
            backup(backup, findings);
            fuelPrice(backup, findings);
        }
    }

    private static void purpose(
            Plan plan, Site site, BatteryUse use, OnSiteUse all, GridPrices prices, List<Finding> findings) {
        Battery battery = use.battery();
        switch (battery.policy()) {
            case SELF_CONSUMPTION -> {
                if (all.generation().isEmpty()) {
                    warn(
                            "battery-without-surplus",
                            battery,
                            "The battery keeps the surplus of the site, but nothing generates there: it does nothing.",
                            "Add a solar array or wind turbines, or use it for peaks, cost or carbon.",
                            findings);
                }
            }
            case LOWEST_COST -> {
                if (prices.contracts().isEmpty()) {
                    warn(
                            "battery-without-prices",
                            battery,
                            "The battery is to lower the cost, but the site has no grid contract: it does nothing.",
                            "Add a grid contract on the page Energy.",
                            findings);
                }
            }
            case LOWEST_CARBON -> {
                if (Factors.find(plan, site, Factor.Kind.GRID_CARBON).isEmpty()) {
                    warn(
                            "battery-without-carbon",
                            battery,
                            "The battery is to lower the carbon, but the site has no grid factor: it does nothing.",
                            "Choose one on the page Sites.",
                            findings);
                }
            }
            default -> {}
        }
        if (use.gap().orElse(0) > WIDE_GAP) {
            findings.add(Finding.of(
                    "battery-gap",
                    Severity.INFO,
                    "Energy, " + battery.name(),
                    String.format(
                            Locale.ROOT,
                            "Up to %.1f %% of the cost might still be saved by another use of the battery.",
                            100 * use.gap().orElse(0)),
                    "The use shown is feasible; the bound may be out of reach."));
        }
    }

    private static void size(BatteryUse use, List<Finding> findings) {
        double kwh = use.battery().energy().kilowattHours();
        double kw = use.battery().power().kilowatts();
        if (kwh > 0 && (kw > 10 * kwh || kw * 100 < kwh)) {
            warn(
                    "battery-odd-size",
                    use.battery(),
                    String.format(
                            Locale.ROOT,
                            "The battery holds %,.0f kWh at %,.0f kW: it would be full in %.2f h.",
                            kwh,
                            kw,
                            kwh / kw),
                    "Maybe a unit was mistaken: kWh, MWh, kW or MW.",
                    findings);
        }
    }

    private static void efficiency(Battery battery, List<Finding> findings) {
        double least = Math.min(
                battery.chargeEfficiency().value().value(),
                battery.dischargeEfficiency().value().value());
        if (least < ODD_EFFICIENCY) {
            warn(
                    "battery-odd-efficiency",
                    battery,
                    String.format(Locale.ROOT, "The battery loses %.1f %% one way.", 100 * (1 - least)),
                    "Maybe a share was typed for a percentage: 0.96 is 96 %, and 1.04 drawn for 1 given is 96.15 %.",
                    findings);
        }
    }

    private static void defaults(Battery battery, List<Finding> findings) {
        if (battery.chargeEfficiency().byDefault()
                || battery.dischargeEfficiency().byDefault()) {
            findings.add(Finding.of(
                    "battery-default-efficiency",
                    Severity.INFO,
                    "Energy, " + battery.name(),
                    String.format(
                            Locale.ROOT,
                            "The efficiency of the battery is a default: %.1f %% in, %.1f %% out.",
                            100 * battery.chargeEfficiency().value().value(),
                            100 * battery.dischargeEfficiency().value().value()),
                    "State those of the data sheet, at the AC terminals."));
        }
    }

    private static void backup(BackupUse use, List<Finding> findings) {
        BackupGenerator generator = use.generator();
        if (use.sum() > 0 && generator.efficiency().byDefault()) {
            findings.add(Finding.of(
                    "backup-default-efficiency",
                    Severity.INFO,
                    "Energy, " + generator.name(),
                    String.format(
                            Locale.ROOT,
                            "The efficiency of the generator is a default: %.1f %% of the gross heating value.",
                            100 * generator.efficiency().value().value()),
                    "State that of the data sheet, at the load of the tests."));
        }
    }

    /** What a tariff bills that the plan of a battery leaves out; the bill may then rise although the plan saves. */
    private static void leftOut(YearFrame frame, GridPrices prices, BatteryUse use, List<Finding> findings) {
        Set<String> parts = new LinkedHashSet<>();
        if (use.battery().policy() == Battery.Policy.LOWEST_COST) {
            prices.contracts()
                    .forEach(contract -> contract.tariff()
                            .ifPresent(tariff -> parts.addAll(TariffPrices.leftOut(tariff, frame.stepHours()))));
        }
        if (!parts.isEmpty()) {
            findings.add(Finding.of(
                    "battery-plan-leaves-out",
                    Severity.INFO,
                    "Energy, " + use.battery().name(),
                    "The battery is planned at the first tier of energy and demand, step by step; the tariff also has "
                            + String.join(", ", parts)
                            + ". The bill counts them, so it may save less than planned, or cost more.",
                    "Compare the bill with that of a scenario without the battery."));
        }
    }

    private static void fuelPrice(BackupUse use, List<Finding> findings) {
        if (use.sum() > 0 && use.generator().fuelPrice() == 0) {
            findings.add(Finding.of(
                    "backup-without-fuel-price",
                    Severity.WARNING,
                    "Energy, " + use.generator().name(),
                    String.format(
                            Locale.ROOT,
                            "The price of the fuel is not known: %,.0f kWh burnt are missing from the cost.",
                            use.fuelKwh()),
                    "State the price of a kWh of fuel, gross."));
        }
    }

    private static void warn(String code, Battery battery, String problem, String action, List<Finding> findings) {
        findings.add(Finding.of(code, Severity.WARNING, "Energy, " + battery.name(), problem, action));
    }
}
