package org.coppice.app.page.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.BarList;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.Sideways;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Waiting;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.resources.Catalogue;

/** Scenarios and their changes above, the headline figures as bars, everything side by side below. */
public final class WhatIfPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY =
            new PageEntry(PageId.WHAT_IF, "mdal-call_split", Set.of(PlanTable.SCENARIOS.recordType()), WhatIfPage::new);

    private final PageContext context;
    private final WhatIfPageModel model;
    private final PageFrame frame = new PageFrame(PageId.WHAT_IF.title());
    private final FlowPane scenarios = new FlowPane(6, 6);
    private final VBox changes = new VBox();
    /** Made when there is first a scenario to change. */
    private Optional<ChangeForms> forms = Optional.empty();

    private final Card changesCard;
    private final HBox bars = new HBox(16);
    private final StatementTable table = new StatementTable("Scenarios side by side");
    private final Card chooser;
    private final Card comparison;
    private final EmptyState empty;
    private final Waiting waiting;
    private final Map<String, BarsCard> barsByTitle = new HashMap<>();
    private final Following following = new Following(frame.onScreen());
    /** What the choosers and the list of changes show, so that they are made anew only when that changes. */
    private List<Object> listed = List.of();

    /** The page for that window. */
    public WhatIfPage(PageContext context) {
        this.context = context;
        model = new WhatIfPageModel(context.workspace());
        changesCard = new Card("Changes", "", changes);
        CheckBox withSites = new CheckBox("with sites");
        withSites.selectedProperty().bindBidirectional(model.withSitesProperty());
        comparison = new Card("Side by side", "change against the baseline", new Sideways(table)).command(withSites);
        chooser = new Card("Scenarios", "each is a list of changes over the baseline", scenarios)
                .command(
                        button("New…", this::create),
                        button("Duplicate", this::duplicate),
                        button("Remove", this::remove));
        empty = new EmptyState(
                "Nothing to change yet",
                "A what-if is a list of changes over the baseline. Describe sites and hardware first.",
                "Go to Hardware",
                () -> context.navigation().open(PageId.HARDWARE));
        following.now(context.workspace().baselineProperty(), this::refresh);
        following.later(model.selectedProperty(), this::refresh);
        waiting = new Waiting(model.view(), "Comparing the scenarios…");
        following.now(model.view().answerProperty(), this::showComparison);
        following.later(model.view().pendingProperty(), this::arrange);
        following.later(model.withSitesProperty(), this::showComparison);
        model.view().seenWhile(frame.onScreen());
    }

    private ChangeForms forms() {
        return forms.orElseGet(() -> {
            ChangeForms made = new ChangeForms(model, Catalogue.get().deviceTypes());
            forms = Optional.of(made);
            changesCard.getChildren().add(made);
            return made;
        });
    }

    private void create() {
        context.dialogs().askText("New scenario", "Name", "").ifPresent(model::create);
    }

    private void duplicate() {
        model.selected().ifPresent(any -> model.duplicate());
    }

    private void remove() {
        model.selected().ifPresent(any -> model.remove());
    }

    private void refresh() {
        if (!model.baseline().sites().isEmpty()) {
            frame.setSubheading(
                    model.scenarios().size() + " scenarios · edits on other pages go into the one selected");
            if (model.selected().isPresent()) {
                forms().offer(model.baseline());
            }
            List<Object> list = List.of(
                    model.scenarios(),
                    model.selectedProperty().get(),
                    model.selected()
                            .map(scenario -> WhatIfQuery.describe(model.baseline(), scenario))
                            .orElse(List.of()));
            if (!list.equals(listed)) {
                listed = list;
                showScenarios();
                showChanges();
            }
        }
        arrange();
    }

    private void arrange() {
        if (model.baseline().sites().isEmpty()) {
            frame.setSubheading("");
            frame.setContents(empty);
        } else if (model.view().answerProperty().get().isEmpty()) {
            frame.setContents(chooser, changesCard, waiting);
        } else {
            frame.setContents(chooser, changesCard, bars, comparison);
        }
    }

    private void showScenarios() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>(List.of(toggle("Baseline", Scenario.BASELINE, group)));
        model.scenarios().forEach(scenario -> buttons.add(toggle(scenario.name(), scenario.id(), group)));
        scenarios.getChildren().setAll(buttons);
    }

    private ToggleButton toggle(String name, String id, ToggleGroup group) {
        ToggleButton button = new ToggleButton(name);
        button.setToggleGroup(group);
        button.setSelected(model.selectedProperty().get().equals(id));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.selectedProperty().set(id);
        });
        return button;
    }

    private void showChanges() {
        Optional<Scenario> selected = model.selected();
        forms.ifPresent(made -> {
            made.setVisible(selected.isPresent());
            made.setManaged(selected.isPresent());
        });
        changesCard.setRemark(selected.map(scenario -> "of " + scenario.name()).orElse("of a scenario"));
        changes.getChildren().clear();
        if (selected.isEmpty()) {
            changes.getChildren().add(muted("Select a scenario above, or add one with New…, to change something."));
            return;
        }
        List<String> texts = WhatIfQuery.describe(model.baseline(), selected.get());
        for (int i = 0; i < texts.size(); i++) {
            changes.getChildren().add(row(i, texts.get(i)));
        }
        if (texts.isEmpty()) {
            changes.getChildren().add(muted("No changes yet: this scenario equals the baseline. Add one below."));
        }
    }

    private Node row(int index, String text) {
        Label label = new Label((index + 1) + ".  " + text);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, label, gap);
        if (index > 0) {
            row.getChildren().add(link("Move up", () -> model.moveUp(index)));
        }
        row.getChildren().add(link("Remove", () -> model.removeChange(index)));
        row.getStyleClass().add("value-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showComparison() {
        model.view().answerProperty().get().ifPresent(view -> {
            table.show(view.statement(model.withSitesProperty().get()));
            showBars(view.bars());
        });
        arrange();
    }

    private void showBars(List<BarList> figures) {
        List<Card> cards = new ArrayList<>();
        for (BarList figure : figures) {
            BarsCard shown = barsByTitle.computeIfAbsent(figure.title(), title -> new BarsCard(title, context));
            shown.show(figure);
            cards.add(shown.card());
        }
        if (!bars.getChildren().equals(cards)) {
            bars.getChildren().setAll(cards);
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Button link(String text, Runnable run) {
        Button button = button(text, run);
        button.getStyleClass().add("link-button");
        return button;
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        model.selectedProperty().set(recordId);
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
