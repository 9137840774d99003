package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class TextColumnsTest {
    private final TableColumn<String, String> names = new TableColumn<>("meter");
    private final TableColumn<String, String> totals = new TableColumn<>("total");

    /** At 13 px, names want 130 px and can do with 65, totals need 130. */
    private VBox laidOut(double width) {
        TableView<String> table = new TableView<>();
        table.getColumns().add(names);
        table.getColumns().add(totals);
        TextColumns<String> columns = new TextColumns<>(table, 2, 5);
        columns.add(names, 5, 10);
        columns.add(totals, 10, 10);
        VBox page = new VBox(table, columns.follower());
        new Scene(page, 1000, 400);
        for (double each : new double[] {1000, width}) {
            page.resize(each, 400);
            page.applyCss();
            page.layout();
            columns.fit();
            page.layout();
        }
        return page;
    }

    @Test
    void columns_share_what_is_enough_for_each() {
        FxThread.run(() -> {
            laidOut(230);
            assertThat(totals.getWidth()).isGreaterThanOrEqualTo(130);
            assertThat(names.getWidth()).isBetween(65.0, 100.0);
        });
    }

    @Test
    void each_has_its_usual_width_where_that_is_too_little() {
        FxThread.run(() -> {
            laidOut(150);
            assertThat(totals.getWidth()).isGreaterThanOrEqualTo(130);
            assertThat(names.getWidth()).isGreaterThanOrEqualTo(130);
        });
    }
}
