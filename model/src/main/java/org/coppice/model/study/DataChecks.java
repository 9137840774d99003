package org.coppice.model.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.References;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.source.Severity;

/** Remarks about what the plan rests on: references, ids, factors, instruments. */
final class DataChecks {

    private DataChecks() {}

    static List<Check> of(Plan plan, List<InstrumentUse> instruments) {
        List<Check> checks = new ArrayList<>();
        references(plan, checks);
        PlanTable.ALL.forEach(table -> duplicates(plan, table, checks));
        plan.sites().forEach(site -> factors(plan, site, checks));
        FactorFamilies.acrossSites(plan, checks);
        instruments.forEach(use -> instrument(use, checks));
        plan.contracts().forEach(contract -> dates(plan, contract, checks));
        sales(plan, checks);
        if (plan.sites().isEmpty()) {
            checks.add(
                    remark("no-sites", Severity.WARNING, "Sites", "The plan has no site. Add one on the page Sites."));
        }
        return checks;
    }

    static Check remark(String code, Severity severity, String where, String message) {
        return new Check(code, severity, where, message, OptionalDouble.empty());
    }

    private static void references(Plan plan, List<Check> checks) {
        for (References.Reference reference : References.list(plan)) {
            if (!reference.resolves(plan)) {
                checks.add(remark(
                        "dangling-reference",
                        Severity.ERROR,
                        reference.fromType() + " " + reference.from() + ", "
                                + reference.field().label(),
                        "There is no " + reference.targetType() + " “" + reference.targetId()
                                + "” in the plan. Choose one that there is."));
            }
        }
    }

    private static <R> void duplicates(Plan plan, PlanTable<R> table, List<Check> checks) {
        Set<String> ids = new HashSet<>();
        for (R record : table.list(plan)) {
            String id = table.idOf().apply(record);
            if (!ids.add(id)) {
                checks.add(remark(
                        "duplicate-id",
                        Severity.ERROR,
                        table.recordType() + " " + table.nameOf().apply(record),
                        "The id “" + id + "” is used twice; only the first is found. Give one another id."));
            }
        }
    }

    private static void factors(Plan plan, Site site, List<Check> checks) {
        for (Factor.Kind kind : Factor.Kind.values()) {
            Optional<Factor> factor = Factors.find(plan, site, kind);
            factor.filter(found -> found.year() != plan.year())
                    .ifPresent(found -> checks.add(remark(
                            "factor-of-another-year",
                            Severity.INFO,
                            "Sites, " + site.name(),
                            "“" + found.name() + "” is of " + found.year() + ", the plan of " + plan.year()
                                    + ". Replace it when the factor of the year is published.")));
            factor.filter(found ->
                            kind == Factor.Kind.GRID_CARBON_FREE && found.unit().toCanonical(found.value()) > 1)
                    .ifPresent(found -> checks.add(remark(
                            "share-above-one",
                            Severity.ERROR,
                            "Sites, " + site.name(),
                            "“" + found.name() + "” is a share of " + found.value() + " "
                                    + found.unit().symbol()
                                    + ", more than all of it. Maybe it was meant in percent?")));
        }
        FactorFamilies.check(plan, site, checks);
    }

    private static void dates(Plan plan, EnergyContract contract, List<Check> checks) {
        if (contract.to().map(to -> !to.isAfter(contract.from())).orElse(false)) {
            checks.add(remark(
                    "contract-ends-before-it-begins",
                    Severity.ERROR,
                    "Energy, " + contract.name() + ", To",
                    "It ends on " + contract.to().get() + " and begins on " + contract.from()
                            + ", so it is never in force. Maybe the two were exchanged?"));
        } else if (contract.from().getYear() > plan.year()) {
            checks.add(remark(
                    "contract-not-begun",
                    Severity.WARNING,
                    "Energy, " + contract.name() + ", From",
                    "It begins on " + contract.from() + ", after the year of the plan, " + plan.year()
                            + ": nothing of it counts. Maybe the year was mistyped?"));
        }
    }

    /** The certificate of a kWh is sold once. */
    private static void sales(Plan plan, List<Check> checks) {
        List<CertificateSale> sales = plan.contracts().stream()
                .filter(CertificateSale.class::isInstance)
                .map(CertificateSale.class::cast)
                .toList();
        for (CertificateSale sale : sales) {
            double share = sales.stream()
                    .filter(each -> each.site().equals(sale.site()) && each.coversDay(sale.from()))
                    .mapToDouble(each -> each.share().value())
                    .sum();
            if (share > 1 + 1e-9) {
                checks.add(remark(
                        "certificates-sold-twice",
                        Severity.ERROR,
                        "Energy, " + sale.name() + ", " + CertificateSale.SHARE.label(),
                        String.format(
                                Locale.ROOT,
                                "From %s on the certificates of %.0f %% of the generation on the site are sold: those of the first in"
                                        + " the list count. Lower a share, or end one sale before the other begins.",
                                sale.from(),
                                share * 100)));
            }
        }
    }

    private static void instrument(InstrumentUse use, List<Check> checks) {
        String where = "Energy, " + use.instrument().name() + (use.field().isBlank() ? "" : ", " + use.field());
        use.rejection()
                .ifPresent(reason -> checks.add(
                        remark("instrument-not-counted", Severity.WARNING, where, "Not counted: " + reason + ".")));
        use.remarks().forEach(message -> checks.add(remark("instrument-remark", Severity.INFO, where, message + ".")));
        if (use.unclaimed() > 1e-6 * use.owned()) {
            checks.add(remark(
                    "instrument-unclaimed",
                    Severity.INFO,
                    where,
                    String.format(Locale.ROOT, "%,.0f kWh of %,.0f kWh", use.unclaimed(), use.owned())
                            + " exceed the import and stay unclaimed."));
        }
    }
}
