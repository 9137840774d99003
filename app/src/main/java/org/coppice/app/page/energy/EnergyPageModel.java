package org.coppice.app.page.energy;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.site.Site;
import org.coppice.model.study.Assessment;

/** The contracts of the plan, and the ledger of the chosen site. */
public final class EnergyPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> site = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EnergyView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ContractTables contracts;
    private final EquipmentTables equipment;
    private final SizeStripModel sizes;
    private final Following following = new Following();

    /** Follows the plan and the results of the workspace. */
    public EnergyPageModel(Workspace workspace) {
        this.workspace = workspace;
        contracts = ContractTables.of(workspace, site::get);
        equipment = EquipmentTables.of(workspace, site::get);
        sizes = new SizeStripModel(workspace);
        following.now(workspace.assessmentProperty(), this::refresh);
        following.later(site, this::refresh);
    }

    private void refresh() {
        Optional<Assessment> results = workspace.assessmentProperty().get();
        view.set(results.flatMap(
                found -> chosen(found).flatMap(found::findSite).map(statements -> EnergyQuery.of(found, statements))));
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

    ContractTables contracts() {
        return contracts;
    }

    EquipmentTables equipment() {
        return equipment;
    }

    SizeStripModel sizes() {
        return sizes;
    }

    @Override
    public void close() {
        following.close();
        sizes.close();
    }
}
