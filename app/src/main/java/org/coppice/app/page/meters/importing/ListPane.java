package org.coppice.app.page.meters.importing;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.Sideways;
import org.coppice.app.control.Statement;
import org.coppice.app.control.StatementTable;

/** What a list adds up to, and what taking it in would make of it: certificates, jobs, servers, a tariff. */
final class ListPane extends VBox {
    private static final int MOST_CHANGES = 12;

    private final StatementTable totals = new StatementTable("What the file adds up to");
    private final VBox changes = new VBox(4);

    ListPane() {
        super(12);
        getChildren().addAll(new Sideways(totals), changes);
    }

    void show(ImportState state) {
        state.read()
                .totals()
                .ifPresent(list -> totals.show(new Statement(list.header(), list.rows(), list.textColumns())));
        List<String> made = state.intake().changes();
        changes.getChildren().clear();
        if (!made.isEmpty()) {
            changes.getChildren().add(line("Commit will make of it:", "strong"));
            made.stream()
                    .limit(MOST_CHANGES)
                    .forEach(change -> changes.getChildren().add(line(change, "plain")));
        }
        if (made.size() > MOST_CHANGES) {
            changes.getChildren().add(line("and " + (made.size() - MOST_CHANGES) + " more", "muted"));
        }
    }

    private static Label line(String text, String styleClass) {
        Label line = new Label(text);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
