package org.coppice.app.page.meters;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.Sideways;
import org.coppice.app.control.StatementTable;
import org.coppice.app.control.TextSize;
import org.coppice.app.page.Card;
import org.coppice.app.page.meters.CalibrationView.Offer;

/** Model against meter: their course, how far they agree, and a button for each value that could be taken from the meter. */
final class CalibrationCard {
    private static final double BUTTON_EM = 17;
    /** Behind the title and the verdict. */
    private static final int FIRST_COMPARED = 2;

    private final ChartView chart;
    private final Label verdict = text();
    private final StatementTable fits = new StatementTable("Agreement of model and meter");
    private final StatementTable levels = new StatementTable("Model and meter by level of load and hour of the day");
    private final VBox offers = new VBox(8);
    private final Card card;
    private final Consumer<Offer> apply;

    CalibrationCard(ChartView chart, Consumer<Offer> apply) {
        this.chart = chart;
        this.apply = apply;
        card = new Card("Model against meter", "", verdict, chart, new Sideways(fits), offers, new Sideways(levels));
    }

    Node node() {
        return card;
    }

    void show(CalibrationView view) {
        card.setRemark(view.remark());
        verdict.setText(view.verdict());
        chart.setChart(view.chart());
        fits.show(view.fits());
        levels.show(view.levels());
        Optional<String> pressed = pressed();
        for (Node compared :
                card.getChildren().subList(FIRST_COMPARED, card.getChildren().size())) {
            compared.setVisible(view.compares());
            compared.setManaged(view.compares());
        }
        offers.getChildren().setAll(view.offers().stream().map(this::row).toList());
        pressed.ifPresent(this::focus);
    }

    /** The offer at which the keyboard is; its button is another once it has been taken. */
    private Optional<String> pressed() {
        Optional<Node> owner = Optional.ofNullable(card.getScene()).map(Scene::getFocusOwner);
        return buttons()
                .filter(button -> owner.filter(button::equals).isPresent())
                .map(Button::getText)
                .findFirst();
    }

    /** To the offer of that name; to the first that can be taken where that one was; to the picture where none is left. */
    private void focus(String name) {
        buttons()
                .filter(button -> !button.isDisabled())
                .min(Comparator.comparing(button -> !button.getText().equals(name)))
                .map(Node.class::cast)
                .orElse(chart)
                .requestFocus();
    }

    private Stream<Button> buttons() {
        return offers.getChildren().stream()
                .map(row -> (Button) ((HBox) row).getChildren().get(0));
    }

    private Node row(Offer offer) {
        Button button = new Button(offer.name());
        TextSize.width(button, BUTTON_EM, 0, 0);
        button.setDisable(offer.edit().isEmpty());
        button.setAccessibleHelp(offer.text());
        button.setOnAction(event -> apply.accept(offer));
        Label text = text();
        text.setText(offer.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, button, text);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
