package org.coppice.app.page.energy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.Profile;

/** The contracts of the plan, and the ledger of the chosen site. */
public final class EnergyPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> site = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EnergyView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FieldTableModel<GridContract> grid;
    private final FieldTableModel<Ppa> agreements;
    private final FieldTableModel<Certificates> certificates;
    private final EquipmentTables equipment;
    private final SizeStripModel sizes;
    private final Following following = new Following();

    /** Follows the plan and the results of the workspace. */
    public EnergyPageModel(Workspace workspace) {
        this.workspace = workspace;
        grid = new FieldTableModel<>(
                workspace,
                new PlanRows<EnergyContract, GridContract>(
                        PlanTable.CONTRACTS, GridContract.TYPE, EnergyPageModel::blankGrid),
                List.of(
                        Column.of(GridContract.NAME, 14),
                        Column.of(GridContract.SITE, 9),
                        Column.of(GridContract.FROM, 7),
                        Column.of(GridContract.TO, 7),
                        Column.of(GridContract.CURRENCY, 6),
                        Column.of(GridContract.WEEKDAY, 16),
                        Column.of(GridContract.WEEKEND, 10),
                        Column.of(GridContract.FIXED_PER_MONTH, 7),
                        Column.of(GridContract.SUPPLIER_FACTOR, 7)));
        agreements = new FieldTableModel<>(
                workspace,
                new PlanRows<EnergyContract, Ppa>(PlanTable.CONTRACTS, Ppa.TYPE, EnergyPageModel::blankPpa),
                List.of(
                        Column.of(Ppa.NAME, 14),
                        Column.of(Ppa.SITE, 9),
                        Column.of(Ppa.FROM, 7),
                        Column.of(Ppa.TO, 7),
                        Column.of(Ppa.TECHNOLOGY, 7),
                        Column.of(Ppa.CAPACITY, 7),
                        Column.of(Ppa.GENERATION_METER, 10),
                        Column.of(Ppa.CAPACITY_FACTOR, 8),
                        Column.of(Ppa.STRIKE, 6),
                        Column.of(Ppa.CURRENCY, 6),
                        Column.of(Ppa.CERTIFICATES, 7)));
        certificates = new FieldTableModel<>(
                workspace,
                new PlanRows<EnergyContract, Certificates>(
                        PlanTable.CONTRACTS, Certificates.TYPE, EnergyPageModel::blankCertificates),
                List.of(
                        Column.of(Certificates.NAME, 14),
                        Column.of(Certificates.MARKET, 6),
                        Column.of(Certificates.SITE, 9),
                        Column.of(Certificates.TECHNOLOGY, 7),
                        Column.of(Certificates.VINTAGE, 6),
                        Column.of(Certificates.VOLUME, 8),
                        Column.of(Certificates.EMISSIONS, 7),
                        Column.of(Certificates.CANCELLED, 7)));
        equipment = EquipmentTables.of(workspace);
        sizes = new SizeStripModel(workspace);
        following.now(workspace.assessmentProperty(), this::refresh);
        following.later(site, this::refresh);
    }

    private void refresh() {
        Optional<Assessment> results = workspace.assessmentProperty().get();
        view.set(results.flatMap(found -> chosen(found)
                .flatMap(found::findSite)
                .map(statements -> EnergyQuery.of(found.plan(), statements, found.instruments()))));
        results.flatMap(this::chosen).ifPresent(sizes::offer);
    }

    private Optional<String> chosen(Assessment results) {
        return site.get()
                .filter(id -> results.findSite(id).isPresent())
                .or(() -> results.plan().sites().stream().findFirst().map(Site::id));
    }

    /** The id of the site that is looked at; empty means the first. */
    ObjectProperty<Optional<String>> siteProperty() {
        return site;
    }

    /** The ledger of the site; empty until there is one. */
    ReadOnlyObjectProperty<Optional<EnergyView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    FieldTableModel<GridContract> grid() {
        return grid;
    }

    FieldTableModel<Ppa> agreements() {
        return agreements;
    }

    FieldTableModel<Certificates> certificates() {
        return certificates;
    }

    EquipmentTables equipment() {
        return equipment;
    }

    SizeStripModel sizes() {
        return sizes;
    }

    private static Site firstSite(Plan plan) {
        return plan.sites().stream()
                .findFirst()
                .orElseThrow(() ->
                        new UserError("A contract supplies a site, and there is none yet. Add one on the Sites page."));
    }

    private static GridContract blankGrid(Plan plan) {
        return new GridContract(
                PlanTable.CONTRACTS.freshId(plan, "grid"),
                "New grid contract",
                firstSite(plan).id(),
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                plan.currency(),
                Profile.constant(0),
                Profile.constant(0),
                0,
                0,
                Optional.empty());
    }

    private static Ppa blankPpa(Plan plan) {
        return new Ppa(
                PlanTable.CONTRACTS.freshId(plan, "ppa"),
                "New PPA",
                firstSite(plan).id(),
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                Technology.WIND,
                Power.ofMegawatts(1),
                Optional.empty(),
                Profile.constant(0),
                plan.currency(),
                0,
                true);
    }

    private static Certificates blankCertificates(Plan plan) {
        return new Certificates(
                PlanTable.CONTRACTS.freshId(plan, "certificates"),
                "New certificates",
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                firstSite(plan).market(),
                Optional.empty(),
                Technology.OTHER,
                plan.year(),
                Energy.ZERO,
                CarbonIntensity.ZERO,
                false);
    }

    @Override
    public void close() {
        following.close();
        sizes.close();
    }
}
