package org.coppice.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;

/** Project, scenario, year, undo and redo, search, report. */
final class TopBar extends HBox {
    private static final int YEARS_AROUND = 10;

    private final Workspace workspace;
    private final MenuButton scenario = new MenuButton();
    private final MenuButton year = new MenuButton();
    /** What the two choosers offer and show, so that they are made anew only when that changes. */
    private List<Object> offered = List.of();

    TopBar(Workspace workspace, Actions actions, MenuButton menu, ObservableValue<String> projectName) {
        this.workspace = workspace;
        getStyleClass().add("top-bar");
        Label name = new Label();
        name.getStyleClass().add("strong");
        name.textProperty().bind(projectName);
        name.setId("project-name");
        scenario.setId("scenario");
        scenario.setAccessibleText("Scenario");
        year.setId("year");
        year.setAccessibleText("Year");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        menu,
                        name,
                        scenario,
                        year,
                        button("↶", "edit.undo", actions, workspace.undoNameProperty()),
                        button("↷", "edit.redo", actions, workspace.redoNameProperty()),
                        gap,
                        search(actions),
                        textButton("Report…", "file.report", actions));
        workspace.planProperty().addListener(observable -> refresh());
        refresh();
    }

    private static Button button(String sign, String action, Actions actions, ObservableValue<String> what) {
        Button button = textButton(sign, action, actions);
        String verb = actions.get(action).text();
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(what.map(name -> name.isEmpty() ? verb : verb + ": " + name));
        button.setTooltip(tip);
        button.setAccessibleText(verb);
        return button;
    }

    private static Button textButton(String text, String action, Actions actions) {
        Button button = new Button(text);
        button.setId(action.replace('.', '-'));
        button.disableProperty().bind(actions.get(action).enabled().map(enabled -> !enabled));
        button.setOnAction(event -> actions.get(action).perform());
        return button;
    }

    private static Button search(Actions actions) {
        Button search = textButton("Search or run a command", "view.palette", actions);
        Label key = new Label("Ctrl K");
        key.getStyleClass().addAll("muted", "small");
        search.setGraphic(key);
        search.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        search.setGraphicTextGap(24);
        search.getStyleClass().add("search-button");
        search.setAccessibleText("Search or run a command");
        return search;
    }

    private void refresh() {
        Plan plan = workspace.baselineProperty().get();
        String selected = workspace.scenarioProperty().get();
        List<Object> now = List.of(
                plan.scenarios().stream()
                        .flatMap(each -> Stream.of(each.id(), each.name()))
                        .toList(),
                selected,
                plan.year(),
                workspace.yearProperty().get());
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        scenario.setText(
                "Scenario  " + plan.findScenario(selected).map(Scenario::name).orElse("Baseline"));
        List<MenuItem> items = new ArrayList<>();
        items.add(choice("Baseline", selected.equals(Scenario.BASELINE), Scenario.BASELINE));
        for (Scenario each : plan.scenarios()) {
            items.add(choice(each.name(), each.id().equals(selected), each.id()));
        }
        scenario.getItems().setAll(items);
        refreshYears(plan.year(), workspace.yearProperty().get());
    }

    private MenuItem choice(String text, boolean on, String id) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(on);
        item.setOnAction(event -> workspace.scenarioProperty().set(id));
        return item;
    }

    private void refreshYears(int ofPlan, int seen) {
        year.setText(Integer.toString(seen));
        List<MenuItem> items = new ArrayList<>(IntStream.rangeClosed(ofPlan - YEARS_AROUND, ofPlan + YEARS_AROUND)
                .mapToObj(each -> yearItem(each, ofPlan, seen))
                .toList());
        if (seen != ofPlan) {
            MenuItem report = new MenuItem("Make " + seen + " the reporting year");
            report.setOnAction(event -> workspace.editBaseline(Edit.setPlan(Plan.YEAR, seen)));
            items.add(0, report);
            items.add(1, new SeparatorMenuItem());
        }
        year.getItems().setAll(items);
    }

    private MenuItem yearItem(int each, int ofPlan, int seen) {
        RadioMenuItem item = new RadioMenuItem(each == ofPlan ? each + "  reporting year" : Integer.toString(each));
        item.setSelected(each == seen);
        item.setOnAction(event -> workspace.yearProperty().set(each));
        return item;
    }
}
