package org.coppice.app.page.meters.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.Sideways;
import org.coppice.app.control.StatementTable;
import org.coppice.app.control.TextSize;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.reconcile.Alternative;
import org.coppice.importers.reconcile.BillCheck;
import org.coppice.model.quantity.Dimension;

/** One meter of the file: its bill, and its months beside what they would be had it been read in another way. */
final class MonthsPane extends VBox {
    /** Nobody is billed for irradiation. */
    private static final Set<Dimension> BILLED = EnumSet.of(Dimension.ENERGY, Dimension.WATER);

    private final TextField typed = new TextField();
    private final Label label = new Label("The bill says");
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Label verdict = new Label();
    private final FlowPane fitting = new FlowPane(6, 6);
    private final StatementTable months = new StatementTable("Months of the meter");
    private final BiConsumer<String, String> answer;
    private String series = "";

    MonthsPane(BiConsumer<String, String> bill, BiConsumer<String, String> answer) {
        super(8);
        this.answer = answer;
        name.getStyleClass().add("strong");
        TextSize.width(typed, 12.3, 17, 0);
        typed.setAccessibleText("What the bill says");
        typed.setOnAction(event -> bill.accept(series, typed.getText().strip()));
        typed.focusedProperty().addListener((observable, was, focused) -> {
            if (!focused) {
                bill.accept(series, typed.getText().strip());
            }
        });
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, name, label, typed);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(typed, Priority.SOMETIMES);
        for (Label each : List.of(summary, verdict)) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        summary.getStyleClass().addAll("muted", "small");
        getChildren().addAll(line, verdict, fitting, summary, new Sideways(months));
    }

    void show(ImportState state, ImportedSeries shown, String bill) {
        boolean another = !series.equals(shown.name());
        series = shown.name();
        name.setText(shown.name());
        if (another || !typed.isFocused()) {
            typed.setText(bill);
        }
        boolean adds = shown.total().isPresent();
        boolean billed = adds && BILLED.contains(shown.unit().dimension());
        for (Region ofBill : List.of(label, typed)) {
            ofBill.setVisible(billed);
            ofBill.setManaged(billed);
        }
        typed.setPromptText(MonthsQuery.example(state, shown));
        months.show(MonthsQuery.of(state, shown));
        summary.setText(
                adds ? MonthsQuery.summary(shown) : "Its values do not add up, so there are no months to compare.");
        Optional<BillCheck> check = SeriesRowsQuery.check(state, shown, bill);
        verdict.setText(check.map(BillCheck::text)
                .orElse(bill.isBlank() ? "" : "“" + bill + "” is no bill. " + MonthsQuery.example(state, shown)));
        verdict.getStyleClass().removeAll("better", "worse");
        check.ifPresent(known -> verdict.getStyleClass().add(known.agrees() ? "better" : "worse"));
        verdict.setManaged(!verdict.getText().isEmpty());
        fitting.getChildren()
                .setAll(check.stream()
                        .flatMap(known -> known.fitting().stream())
                        .map(this::button)
                        .toList());
        fitting.setManaged(!fitting.getChildren().isEmpty());
    }

    private Button button(Alternative other) {
        Button button = new Button("Read with " + other.words());
        button.setMnemonicParsing(false);
        button.setOnAction(event -> answer.accept(other.question(), other.choice()));
        return button;
    }
}
