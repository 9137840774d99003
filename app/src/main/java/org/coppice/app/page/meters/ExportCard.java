package org.coppice.app.page.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.coppice.app.control.Choice;
import org.coppice.app.export.ExportChoice;
import org.coppice.app.export.ExportFormat;
import org.coppice.app.export.ExportStep;
import org.coppice.app.page.Card;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;

/** Which readings are to be written, and how; there only while somebody asks for it. */
final class ExportCard {
    private static final double FIELD_GAP = 16;

    private final ReadingsExporting exporting;
    private final ComboBox<Optional<Meter>> meters =
            Choice.of("Meters", meter -> meter.map(Meter::name).orElse("All meters"));
    private final ComboBox<ExportStep> step = Choice.of("Interval", ExportStep::label);
    private final ComboBox<ExportFormat> format = Choice.of("Format", ExportFormat::label);
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Card card;
    private Runnable closed = () -> {};

    ExportCard(ReadingsExporting exporting) {
        this.exporting = exporting;
        step.getItems().setAll(ExportStep.values());
        step.setValue(ExportStep.METERED);
        format.getItems().setAll(ExportFormat.values());
        format.setValue(ExportFormat.XLSX);
        from.setPromptText("from the first");
        from.setAccessibleText("First day");
        to.setPromptText("to the last");
        to.setAccessibleText("Last day");
        Button write = new Button("Write file…");
        write.getStyleClass().add("accent");
        write.setOnAction(event -> write());
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> close());
        FlowPane fields = new FlowPane(
                FIELD_GAP,
                8,
                field("Meters", meters),
                field("First day", from),
                field("Last day", to),
                field("Interval", step),
                field("Format", format));
        card = new Card(
                        "Export readings",
                        "a row a reading, local time and UTC; Coppice reads the file back as it is",
                        fields)
                .command(cancel, write);
        card.setShown(false);
    }

    private static Node field(String label, Node control) {
        Label above = new Label(label);
        above.getStyleClass().addAll("muted", "small");
        VBox field = new VBox(2, above, control);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    Node node() {
        return card;
    }

    /** Hears that the card went away. */
    void onClose(Runnable heard) {
        closed = heard;
    }

    /** Shows what may be chosen; the meter of that id first, as it is the one that is looked at. */
    void open(Optional<String> selected) {
        List<Optional<Meter>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        exporting.meters().forEach(meter -> choices.add(Optional.of(meter)));
        meters.getItems().setAll(choices);
        meters.setValue(choices.stream()
                .filter(choice -> choice.isPresent() && choice.map(Meter::id).equals(selected))
                .findFirst()
                .orElse(Optional.empty()));
        card.setShown(true);
    }

    private void close() {
        card.setShown(false);
        closed.run();
    }

    private void write() {
        try {
            List<Meter> wanted = meters.getValue().map(List::of).orElseGet(exporting::meters);
            ExportChoice choice = new ExportChoice(
                    wanted, Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue()), step.getValue());
            if (exporting.write(choice, format.getValue())) {
                close();
            }
        } catch (UserError problem) {
            exporting.complain(problem);
        }
    }
}
