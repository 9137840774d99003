package org.coppice.app.page.tradeoffs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.Choice;
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
import org.coppice.model.study.TradeOffPoint;

/** Any two metrics against each other; what is asked on the left, the chart and its front on the right. */
public final class TradeOffsPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY =
            new PageEntry(PageId.TRADE_OFFS, "mdmz-scatter_plot", Set.of(), TradeOffsPage::new);

    private static final double CHART_HEIGHT = 420;
    private static final double SIDE_EM = 28;

    private final PageContext context;
    private final TradeOffsPageModel model;
    private final PageFrame frame = new PageFrame(PageId.TRADE_OFFS.title());
    private final ComboBox<Optional<String>> models = new ComboBox<>();
    private final ChartView chart;
    private final StatementTable front = new StatementTable("Operating points on the front");
    private final StatementTable chosen = new StatementTable("The chosen operating point");
    private final VBox apply = new VBox(6);
    private final Card chosenCard = new Card("Chosen point", "", new Sideways(chosen), apply);
    private final HBox contents;
    private final EmptyState empty;
    private final Waiting waiting;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public TradeOffsPage(PageContext context) {
        this.context = context;
        model = new TradeOffsPageModel(context.workspace());
        chart = context.chart(CHART_HEIGHT);
        chart.setOnSelect(hit -> model.choose(hit.index()));
        models.setConverter(Choice.names(name -> name.orElse("")));
        models.setAccessibleText("Model");
        models.setMaxWidth(Double.MAX_VALUE);
        // Not the action of the box, which the first choice made by the program does not cause.
        models.valueProperty()
                .addListener(
                        (property, before, name) -> Optional.ofNullable(name).ifPresent(model.modelProperty()::set));
        VBox side = new VBox(16, asked(), chosenCard);
        side.setStyle("-fx-min-width: %1$sem; -fx-pref-width: %1$sem; -fx-max-width: %1$sem".formatted(SIDE_EM));
        VBox answer = new VBox(
                16,
                new Card("Operating points", "hollow points are estimated", chart),
                new Card("Front", "no other point is better in both", new Sideways(front)));
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(0);
        contents = new HBox(16, side, answer);
        empty = new EmptyState(
                "No operating points yet",
                "Operating points say how fast a device runs a model, and at what power. Device types from the"
                        + " catalogue bring measured ones with them.",
                "Go to Hardware",
                () -> context.navigation().open(PageId.HARDWARE));
        waiting = new Waiting(model.view(), "Comparing the operating points…");
        following.now(model.view().answerProperty(), this::refresh);
        following.later(model.view().pendingProperty(), this::arrange);
        model.view().seenWhile(frame.onScreen());
    }

    private Card asked() {
        CheckBox caps = new CheckBox("with power caps");
        caps.selectedProperty().bindBidirectional(model.withCapsProperty());
        TextField latency = new TextField();
        latency.setPromptText("any, for example 50 ms");
        latency.setAccessibleText("Longest inter-token latency");
        latency.textProperty().bindBidirectional(model.latencyProperty());
        return new Card(
                "Axes",
                "",
                muted("across"),
                metric("Across", model.acrossProperty()),
                muted("up"),
                metric("Up", model.upProperty()),
                muted("model"),
                models,
                muted("latency at most"),
                latency,
                caps);
    }

    private static ComboBox<Metric> metric(String name, javafx.beans.property.ObjectProperty<Metric> property) {
        ComboBox<Metric> box = new ComboBox<>();
        box.getItems().setAll(Metric.values());
        box.setConverter(Choice.names(Metric::title));
        box.valueProperty().bindBidirectional(property);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private void offerModels(List<String> known) {
        List<Optional<String>> offered = known.stream().map(Optional::of).toList();
        if (!offered.equals(List.copyOf(models.getItems()))) {
            models.getItems().setAll(offered);
            // A front is that of one model: a small one does not beat a large one.
            models.getSelectionModel().selectFirst();
        }
    }

    private void refresh() {
        model.view().answerProperty().get().ifPresent(this::show);
        arrange();
    }

    private void arrange() {
        if (model.view().answerProperty().get().isPresent()) {
            frame.setContents(contents);
        } else {
            frame.setSubheading("");
            frame.setContents(waiting.or(empty));
        }
    }

    private void show(TradeOffsView view) {
        Optional<String> asked = model.modelProperty().get();
        offerModels(view.models());
        if (!asked.equals(model.modelProperty().get())) {
            // The models were not known before, so that this answers for all of them; the one asked for now comes by
            // itself.
            return;
        }
        frame.setSubheading(view.summary());
        chart.setChart(view.chart());
        front.show(view.front());
        chosen.show(view.chosen());
        chosenCard.setRemark(
                model.chosenProperty().get().map(TradeOffPoint::name).orElse("click a point in the chart"));
        apply.getChildren()
                .setAll(model.services().stream()
                        .map(service -> {
                            Button button = new Button("Apply to " + service.name() + " as a what-if");
                            button.setWrapText(true);
                            button.setMinHeight(Region.USE_PREF_SIZE);
                            button.setOnAction(event -> {
                                model.applyTo(service);
                                context.navigation().open(PageId.WHAT_IF);
                            });
                            return button;
                        })
                        .toList());
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
