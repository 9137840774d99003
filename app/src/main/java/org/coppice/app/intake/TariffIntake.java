package org.coppice.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.tariff.ImportedTariff;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.time.DayType;

/**
 * A tariff as a grid contract of a site.
 *
 * @param contract the new one; empty where the site has a contract with the very same tariff
 * @param overlapping those of the site that are in force on the same days
 */
public record TariffIntake(Site site, Optional<GridContract> contract, List<GridContract> overlapping) {

    /**
     * What an import would add.
     *
     * @param siteName id or name; needed only where the plan has several sites
     * @throws UserError where there is no such site
     */
    public static TariffIntake of(Plan plan, ImportedTariff imported, Optional<String> siteName) {
        Site site = site(plan, siteName);
        List<GridContract> own = plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals(site.id()))
                .toList();
        if (own.stream().anyMatch(contract -> contract.tariff().equals(Optional.of(imported.tariff())))) {
            return new TariffIntake(site, Optional.empty(), List.of());
        }
        GridContract contract = contract(plan, site, imported);
        List<GridContract> overlapping =
                own.stream().filter(other -> overlap(contract, other)).toList();
        return new TariffIntake(site, Optional.of(contract), overlapping);
    }

    private static Site site(Plan plan, Optional<String> wanted) {
        if (wanted.isEmpty() && plan.sites().size() == 1) {
            return plan.sites().get(0);
        }
        String known = String.join(", ", plan.sites().stream().map(Site::id).toList());
        if (wanted.isEmpty()) {
            throw new UserError("Say which site the tariff is for with --site. The plan has " + known + ".");
        }
        return plan.sites().stream()
                .filter(site -> site.id().equals(wanted.get()) || site.name().equalsIgnoreCase(wanted.get()))
                .findFirst()
                .orElseThrow(() ->
                        new UserError("There is no site “" + wanted.get() + "” in the plan. It has " + known + "."));
    }

    /** The plain prices are those of the first tier; the tariff takes their place. Rates of the database are in US dollars. */
    private static GridContract contract(Plan plan, Site site, ImportedTariff imported) {
        Tariff tariff = imported.tariff();
        return new GridContract(
                PlanTable.CONTRACTS.freshId(plan, imported.name()),
                imported.name(),
                site.id(),
                imported.from().orElse(LocalDate.of(plan.year(), 1, 1)),
                imported.to(),
                Currencies.find("USD").orElseThrow(),
                tariff.energy().firstTierPrices(DayType.WEEKDAY),
                tariff.energy().firstTierPrices(DayType.SATURDAY),
                0,
                0,
                Optional.empty(),
                Optional.of(tariff),
                List.of(),
                Optional.empty());
    }

    /** What is to be said of a contract that is in force on the same days. */
    public static Finding overlap(GridContract other) {
        return Finding.of(
                "contracts-overlap",
                Severity.WARNING,
                "Energy, " + other.name(),
                "The contract is in force on the same days as the tariff, and counts before it.",
                "End it on the day on which the tariff begins, or remove it.");
    }

    private static boolean overlap(GridContract one, GridContract other) {
        return one.to().map(other.from()::isBefore).orElse(true)
                && other.to().map(one.from()::isBefore).orElse(true);
    }

    /** The edit that adds the contract; none where there is nothing to add. */
    public Optional<Edit> edit() {
        return contract.map(added -> Edit.add(PlanTable.CONTRACTS, added));
    }

    /** What changes, for people. */
    public List<String> changes() {
        if (contract.isEmpty()) {
            return List.of();
        }
        Tariff tariff = contract.get().tariff().orElseThrow();
        return List.of("Grid contract “" + contract.get().name() + "” of " + site.name() + " from "
                + contract.get().from() + ": " + tariff.energy().periods().size() + " energy periods, "
                + tariff.demand().size() + " demand charges");
    }
}
