package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.TableCard;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;

/** The ledger of a site above, what covers it and what it costs below, the contracts at the foot. */
public final class EnergyPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY =
            new PageEntry(PageId.ENERGY, "mdal-flash_on", Set.of(PlanTable.CONTRACTS.recordType()), EnergyPage::new);

    private static final double CHART_HEIGHT = 230;
    private static final double TABLE_HEIGHT = 130;

    private final PageContext context;
    private final EnergyPageModel model;
    private final PageFrame frame = new PageFrame(PageId.ENERGY.title());
    private final SegmentedButton sites = new SegmentedButton();
    private final ChartView power;
    private final ChartView origin;
    private final ChartView matching;
    private final Card matchingCard;
    private final StatementTable bill = new StatementTable("Bill");
    private final StatementTable instruments = new StatementTable("What covers the import");
    private final TableCard<GridContract> grid;
    private final TableCard<Ppa> agreements;
    private final TableCard<Certificates> certificates;
    private final List<Node> ledger;
    private final EmptyState empty;
    private final Following following = new Following();

    /** The page for that window. */
    public EnergyPage(PageContext context) {
        this.context = context;
        model = new EnergyPageModel(context.workspace());
        power = chart();
        origin = chart();
        matching = chart();
        Card powerCard = new Card("Power", "drag to zoom in, double click to see all", power);
        matchingCard = new Card("Carbon-free share", "", matching);
        HBox pictures = row(new Card("Electricity by origin", "every kWh once", origin), matchingCard);
        Card covers = new Card("What covers the import", "GHG Protocol Scope 2, 2015", instruments)
                .command(explain("Explain market-based", "scope2.market"), explain("Explain hourly match", "cfe"));
        Card bills = new Card("Bill", "the year, line by line; positive is paid", bill)
                .command(explain("Explain", "cost.electricity"));
        grid = table("Grid contracts", "prices a kWh", model.grid(), "Add grid contract");
        agreements = table("Power purchase agreements", "settled as produced", model.agreements(), "Add PPA");
        certificates = table("Certificates", "bought apart from electricity", model.certificates(), "Add certificates");
        ledger = List.of(powerCard, pictures, covers, bills);
        empty = new EmptyState(
                "No site to supply yet",
                "Contracts supply sites. Add a site with its grid region first.",
                "Go to Sites",
                () -> context.navigation().open(PageId.SITES));
        frame.command(sites);
        following.now(context.workspace().planProperty(), this::refreshPlan);
        following.now(model.viewProperty(), this::refreshView);
    }

    private ChartView chart() {
        ChartView chart = new ChartView();
        chart.paletteProperty().bind(context.palette());
        chart.setExports(context.exports());
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setMinHeight(CHART_HEIGHT);
        return chart;
    }

    private static HBox row(Card... cards) {
        HBox row = new HBox(16, cards);
        for (Card card : cards) {
            card.setPrefWidth(400);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return row;
    }

    private static <M> TableCard<M> table(
            String title, String remark, org.coppice.app.control.table.FieldTableModel<M> rows, String add) {
        TableCard<M> card = new TableCard<>(title, remark, rows).withRowCommands(add);
        card.table().setPrefHeight(TABLE_HEIGHT);
        return card;
    }

    private Button explain(String text, String key) {
        Button button = new Button(text);
        button.setOnAction(event -> context.explaining().explain(key));
        return button;
    }

    private void refreshPlan() {
        List<Site> all = context.workspace().plan().sites();
        List<String> shown =
                sites.getButtons().stream().map(ToggleButton::getText).toList();
        if (!shown.equals(all.stream().map(Site::name).toList())) {
            sites.getButtons().setAll(all.stream().map(this::button).toList());
            sites.getButtons().stream().findFirst().ifPresent(first -> first.setSelected(true));
        }
        arrange();
    }

    private ToggleButton button(Site site) {
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
            power.setChart(view.power());
            origin.setChart(view.origin());
            matching.setChart(view.matching());
            matchingCard.setRemark(view.matchingRemark());
            bill.show(view.bill());
            instruments.show(view.instruments());
        });
        arrange();
    }

    private void arrange() {
        if (context.workspace().plan().sites().isEmpty()) {
            frame.setSubheading("");
            frame.setContents(empty);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        if (model.viewProperty().get().isPresent()) {
            nodes.addAll(ledger);
        }
        nodes.addAll(List.of(grid.card(), agreements.card(), certificates.card()));
        frame.setContents(nodes.toArray(Node[]::new));
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        List.of(grid, agreements, certificates).forEach(each -> each.table().reveal(recordId, fieldKey));
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
