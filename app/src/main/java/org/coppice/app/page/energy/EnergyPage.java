package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.coppice.app.control.EmptyState;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
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
    private final Map<ToggleButton, EnergySection> sections = new LinkedHashMap<>();
    private final Set<EnergySection> stale = new HashSet<>();
    private final EmptyState empty;
    private final Following following = new Following();
    private ToggleButton chosen;

    /** The page for that window. */
    public EnergyPage(PageContext context) {
        this.context = context;
        model = new EnergyPageModel(context.workspace());
        chosen = section("Hour by hour", new LedgerSection(context));
        section("Bill", new BillSection(context));
        section("Accounts", new AccountsSection(context));
        section("Contracts", new ContractsSection(context, model, new SizeStrip(model.sizes())));
        section("On site", new EquipmentSection(context, model, new SizeStrip(model.sizes())));
        SegmentedButton views = new SegmentedButton(sections.keySet().toArray(ToggleButton[]::new));
        views.setAccessibleText("View");
        sites.setAccessibleText("Site");
        chosen.setSelected(true);
        empty = new EmptyState(
                "No site to supply yet",
                "Contracts supply sites. Add a site with its grid region first.",
                "Go to Sites",
                () -> context.navigation().open(PageId.SITES));
        frame.command(views, sites);
        following.now(context.workspace().planProperty(), this::refreshPlan);
        following.now(model.viewProperty(), this::refreshView);
    }

    private ToggleButton section(String name, EnergySection section) {
        ToggleButton button = new ToggleButton(name);
        button.setOnAction(event -> choose(button));
        sections.put(button, section);
        return button;
    }

    private void choose(ToggleButton button) {
        chosen = button;
        button.setSelected(true);
        showChosen();
        arrange();
    }

    private EnergySection section() {
        return Optional.ofNullable(sections.get(chosen)).orElseThrow();
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

    private void refreshView() {
        model.viewProperty().get().ifPresent(view -> {
            frame.setSubheading(view.summary());
            stale.addAll(sections.values());
            showChosen();
        });
        arrange();
    }

    /** Only the section that is seen is filled; another one when it is gone to. */
    private void showChosen() {
        if (stale.remove(section())) {
            model.viewProperty().get().ifPresent(section()::show);
        }
    }

    private void arrange() {
        if (context.workspace().plan().sites().isEmpty()) {
            frame.setSubheading("");
            frame.setContents(empty);
            return;
        }
        frame.setContents(new ArrayList<>(section().nodes()).toArray(Node[]::new));
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        sections.forEach((button, section) -> {
            if (section.reveal(recordType, recordId, fieldKey)) {
                choose(button);
            }
        });
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
