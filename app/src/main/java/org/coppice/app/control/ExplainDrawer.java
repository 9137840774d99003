package org.coppice.app.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.Locator;

/** Where a figure comes from: formula, inputs with their sources, range, notes, and the way to each input. */
public final class ExplainDrawer extends BorderPane {
    private static final double WIDTH_EM = 27;

    private final Consumer<String> copy;
    private final Predicate<Derivation.Input> canFollow;
    private final Consumer<Derivation.Input> follow;
    private final VBox contents = new VBox();
    private final Button close = new Button("×");
    private Optional<Figure> figure = Optional.empty();

    /**
     * A drawer that shows nothing yet.
     *
     * @param copy takes text for the clipboard
     * @param canFollow whether {@code follow} leads anywhere
     * @param follow goes to the place of an input
     */
    public ExplainDrawer(
            Consumer<String> copy,
            Predicate<Derivation.Input> canFollow,
            Consumer<Derivation.Input> follow,
            Runnable closing) {
        this.copy = copy;
        this.canFollow = canFollow;
        this.follow = follow;
        contents.getStyleClass().add("drawer-contents");
        contents.setSpacing(8);
        getStyleClass().add("drawer");
        setId("explain-drawer");
        setAccessibleText("Explain");
        setStyle("-fx-pref-width: " + WIDTH_EM + "em; -fx-min-width: " + WIDTH_EM + "em;");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText("Close the explanation");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(event -> closing.run());
        ScrollPane scroll = new ScrollPane(contents);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /** The figure on show. */
    public Optional<Figure> figure() {
        return figure;
    }

    /** Shows a figure. */
    public void show(Figure shown) {
        figure = Optional.of(shown);
        contents.getChildren().setAll(head(shown), wrapped(ExplainText.scope(shown), "muted"), value(shown));
        addIfAny(ExplainText.range(shown), "muted");
        addIfAny("rests on " + ExplainText.basis(shown), "muted");
        contents.getChildren().add(wrapped(shown.derivation().formula(), "formula"));
        addInputs(shown);
        shown.notes().forEach(note -> addIfAny("Note: " + note, "small"));
        addSources(shown);
        Button copyText = new Button("Copy as text");
        copyText.setOnAction(event -> copy.accept(ExplainText.plain(shown)));
        contents.getChildren().add(copyText);
    }

    private Node head(Figure shown) {
        Label title = wrapped(shown.label(), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private static Node value(Figure shown) {
        Label value = new Label(FigureText.of(shown).text());
        value.getStyleClass().add("figure-value");
        value.setId("explained-value");
        return value;
    }

    private void addIfAny(String text, String style) {
        if (!text.isBlank()) {
            contents.getChildren().add(wrapped(text, style));
        }
    }

    private void addInputs(Figure shown) {
        if (shown.derivation().inputs().isEmpty()) {
            return;
        }
        HBox header = row(muted("input"), gap(), muted("value · contribution"));
        contents.getChildren().add(header);
        for (Derivation.Input input : shown.derivation().inputs()) {
            contents.getChildren().add(inputRow(shown, input));
        }
    }

    private static HBox inputRow(Figure shown, Derivation.Input input) {
        Label label = wrapped(input.label(), "input-label");
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.SOMETIMES);
        HBox row = row(label, gap());
        if (input.byDefault()) {
            Label mark = new Label("default");
            mark.getStyleClass().add("pill");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.setTooltip(new Tooltip("Nobody chose this value; it stands until you do."));
            row.getChildren().add(mark);
        }
        row.getChildren().add(fixed(FigureText.of(input).text()));
        String effect = ExplainText.effect(shown, input);
        if (!effect.isEmpty() && !effect.equals(FigureText.of(input).text())) {
            Label contribution = fixed(effect);
            contribution.getStyleClass().add("muted");
            row.getChildren().add(contribution);
        }
        return row;
    }

    private void addSources(Figure shown) {
        shown.derivation().inputs().forEach(input -> contents.getChildren().add(source(input)));
    }

    private Node source(Derivation.Input input) {
        VBox box = new VBox(
                wrapped(input.label(), "strong"), wrapped(input.source().text(), "muted"));
        box.getStyleClass().add("source-box");
        String terms = "quality: " + input.source().quality().text()
                + (input.source().licence().isBlank()
                        ? ""
                        : " · licence: " + input.source().licence());
        box.getChildren().add(wrapped(terms, "muted"));
        Locator place = input.source().locator();
        if (canFollow.test(input)) {
            Hyperlink link =
                    new Hyperlink(place instanceof Locator.OtherFigure ? "Explain this figure" : "Go to input");
            link.setPadding(javafx.geometry.Insets.EMPTY);
            link.setAccessibleText(link.getText() + ": " + input.label());
            link.setOnAction(event -> follow.accept(input));
            box.getChildren().add(link);
        }
        return box;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("value-row");
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label muted(String text) {
        Label label = fixed(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label fixed(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
