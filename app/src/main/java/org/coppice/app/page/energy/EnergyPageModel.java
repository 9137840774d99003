package org.coppice.app.page.energy;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.site.Site;
import org.coppice.model.study.Assessment;

/** The contracts of the plan, and the ledger of the chosen site. */
public final class EnergyPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> site = new SimpleObjectProperty<>(Optional.empty());
    private final ContractTables contracts;
    private final EquipmentTables equipment;
    private final SizeStripModel sizes;
    private final Following following = new Following();
    private final Answering<String> summary;

    /** Follows the plan and the results of the workspace. */
    public EnergyPageModel(Workspace workspace) {
        this.workspace = workspace;
        contracts = ContractTables.of(workspace, site::get);
        equipment = EquipmentTables.of(workspace, site::get);
        sizes = new SizeStripModel(workspace);
        summary = show(EnergyView::summary);
        following.now(workspace.assessmentProperty(), this::offerSizes);
        following.later(site, this::offerSizes);
    }

    /** What a view shows of the site that is looked at, made anew with its results. It ends with this model. */
    <V> Answering<V> show(Function<EnergyView, V> query) {
        Answering<V> answering = Answering.ofResults(workspace, "Showing the energy of a site", () -> {
            Optional<String> wanted = site.get();
            return results -> chosen(results, wanted)
                    .flatMap(results::findSite)
                    .map(statements -> query.apply(new EnergyView(results, statements)));
        });
        following.later(site, answering::ask);
        following.with(answering);
        return answering;
    }

    /** What ends with this model. */
    Following following() {
        return following;
    }

    private void offerSizes() {
        workspace
                .assessmentProperty()
                .get()
                .flatMap(results -> chosen(results, site.get()))
                .ifPresent(sizes::offer);
    }

    private static Optional<String> chosen(Assessment results, Optional<String> wanted) {
        return wanted.filter(id -> results.findSite(id).isPresent())
                .or(() -> results.plan().sites().stream().findFirst().map(Site::id));
    }

    /** The id of the site that is looked at; empty means the first. */
    ObjectProperty<Optional<String>> siteProperty() {
        return site;
    }

    /** One line about the site. */
    Answering<String> summary() {
        return summary;
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
