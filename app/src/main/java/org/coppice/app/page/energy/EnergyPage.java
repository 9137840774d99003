package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.coppice.app.control.EmptyState;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Waiting;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;

/** The energy of a site in five views: hour by hour, the bill, the accounts, the contracts, and what stands on the site. */
public final class EnergyPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(
            PageId.ENERGY,
            "mdal-flash_on",
            Set.of(PlanTable.CONTRACTS.recordType(), PlanTable.EQUIPMENT.recordType()),
            EnergyPage::new);

    private final PageContext context;
    private final EnergyPageModel model;
    private final PageFrame frame = new PageFrame(PageId.ENERGY.title());
    private final SegmentedButton sites = new SegmentedButton();
    private final ToggleButton ledger;
    private final ToggleButton contracts;
    private final ToggleButton onSite;
    private final Map<ToggleButton, Supplier<EnergySection>> makers = new LinkedHashMap<>();
    private final Map<ToggleButton, EnergySection> made = new HashMap<>();
    private final Map<ToggleButton, Waiting> waiting = new HashMap<>();
    private final ObjectProperty<ToggleButton> chosen = new SimpleObjectProperty<>();
    private final EmptyState empty;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public EnergyPage(PageContext context) {
        this.context = context;
        model = new EnergyPageModel(context.workspace());
        ledger = section("Hour by hour", () -> new LedgerSection(context, model));
        section("Bill", () -> new BillSection(context, model));
        section("Accounts", () -> new AccountsSection(context, model));
        contracts = section("Contracts", () -> new ContractsSection(context, model, new SizeStrip(model.sizes())));
        onSite = section("On site", () -> new EquipmentSection(context, model, new SizeStrip(model.sizes())));
        SegmentedButton views = new SegmentedButton(makers.keySet().toArray(ToggleButton[]::new));
        views.setAccessibleText("View");
        sites.setAccessibleText("Site");
        empty = new EmptyState(
                "No site to supply yet",
                "Contracts supply sites. Add a site with its grid region first.",
                "Go to Sites",
                () -> context.navigation().open(PageId.SITES));
        frame.command(views, sites);
        choose(ledger);
        following.now(context.workspace().planProperty(), this::refreshPlan);
        following.now(model.summary().answerProperty(), this::refreshSummary);
        model.summary().seenWhile(frame.onScreen());
    }

    private ToggleButton section(String name, Supplier<EnergySection> maker) {
        ToggleButton button = new ToggleButton(name);
        button.setOnAction(event -> choose(button));
        makers.put(button, maker);
        return button;
    }

    private void choose(ToggleButton button) {
        section(button);
        chosen.set(button);
        button.setSelected(true);
        arrange();
    }

    /** A view is made when it is first looked at, and computed only while it is. */
    private EnergySection section(ToggleButton button) {
        return made.computeIfAbsent(button, ignored -> {
            EnergySection section = makers.getOrDefault(button, () -> new LedgerSection(context, model))
                    .get();
            waiting.put(button, new Waiting(section.view(), "Computing the year…"));
            following.later(section.view().answerProperty(), this::arrange);
            section.view().seenWhile(seen(button));
            return section;
        });
    }

    private ObservableValue<Boolean> seen(ToggleButton button) {
        ObservableValue<Boolean> onScreen = frame.onScreen();
        return Bindings.createBooleanBinding(() -> onScreen.getValue() && chosen.get() == button, onScreen, chosen);
    }

    private void refreshPlan() {
        List<Site> all = context.workspace().plan().sites();
        List<String> names =
                sites.getButtons().stream().map(ToggleButton::getText).toList();
        if (!names.equals(all.stream().map(Site::name).toList())) {
            sites.getButtons().setAll(all.stream().map(this::siteButton).toList());
            sites.getButtons().stream().findFirst().ifPresent(first -> first.setSelected(true));
        }
        arrange();
    }

    private ToggleButton siteButton(Site site) {
        ToggleButton button = new ToggleButton(site.name());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.siteProperty().set(Optional.of(site.id()));
        });
        return button;
    }

    private void refreshSummary() {
        frame.setSubheading(model.summary().answerProperty().get().orElse(""));
    }

    private void arrange() {
        if (context.workspace().plan().sites().isEmpty()) {
            frame.setContents(empty);
            return;
        }
        EnergySection shown = section(chosen.get());
        boolean early = shown.view().answerProperty().get().isEmpty() && !shown.isOfPlan();
        frame.setView(chosen.get().getText(), early ? List.of(waiting.get(chosen.get())) : shown.nodes());
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public List<Runnable> views() {
        ToggleButton first = chosen.get();
        List<ToggleButton> unseen = new ArrayList<>(makers.keySet());
        unseen.remove(first);
        unseen.add(first);
        return unseen.stream().<Runnable>map(button -> () -> choose(button)).toList();
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        choose(recordType.equals(PlanTable.CONTRACTS.recordType()) ? contracts : onSite);
        section(chosen.get()).reveal(recordId, fieldKey);
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
