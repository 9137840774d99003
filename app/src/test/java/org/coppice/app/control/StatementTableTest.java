package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.coppice.app.control.StatementTable.Statement;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class StatementTableTest {
    private static final Statement BILL = new Statement(
            List.of("line", "EUR"),
            List.of(List.of("Energy", "10"), List.of("Fixed", "2"), List.of("=Total", "12")),
            1);

    private static List<String> texts(StatementTable table) {
        return table.getChildren().stream()
                .map(Label.class::cast)
                .map(label -> GridPane.getRowIndex(label) + "," + GridPane.getColumnIndex(label) + " " + label.getText()
                        + (label.getStyleClass().contains("strong") ? "!" : ""))
                .sorted()
                .toList();
    }

    private static StatementTable showing(Statement... statements) {
        StatementTable table = new StatementTable("Bill");
        for (Statement statement : statements) {
            table.show(statement);
        }
        return table;
    }

    @Test
    void totals_are_bold_and_their_sign_is_not_shown() {
        FxThread.run(() -> assertThat(texts(showing(BILL)))
                .containsExactly(
                        "0,0 line", "0,1 EUR", "1,0 Energy", "1,1 10", "2,0 Fixed", "2,1 2", "3,0 Total!", "3,1 12!"));
    }

    /** Whatever was shown before: other columns, more rows, a total where there is none now. */
    @Test
    void what_is_shown_does_not_depend_on_what_was_shown_before() {
        Statement longer = new Statement(
                List.of("line", "EUR"),
                List.of(
                        List.of("=Sum", "1"),
                        List.of("a", "2"),
                        List.of("b", "3"),
                        List.of("c", "4"),
                        List.of("d", "5")),
                1);
        Statement wider = new Statement(List.of("x", "y", "z"), List.of(List.of("1", "2", "3")), 2);
        Statement ragged = new Statement(List.of("line", "EUR"), List.of(List.of("only a name")), 1);
        FxThread.run(() -> {
            List<String> alone = texts(showing(BILL));
            for (Statement before : List.of(longer, wider, ragged, Statement.EMPTY, BILL)) {
                assertThat(texts(showing(before, BILL))).as(before.toString()).isEqualTo(alone);
                assertThat(texts(showing(BILL, before))).as("after: " + before).isEqualTo(texts(showing(before)));
            }
        });
    }

    @Test
    void cells_that_stay_are_the_same_nodes() {
        FxThread.run(() -> {
            StatementTable table = showing(BILL);
            List<Node> before = List.copyOf(table.getChildren());
            table.show(new Statement(
                    BILL.header(),
                    List.of(List.of("Energy", "11"), List.of("Fixed", "2"), List.of("=Total", "13")),
                    1));
            assertThat(table.getChildren()).isEqualTo(before);
        });
    }

    @Test
    void a_long_title_above_numbers_takes_two_lines() {
        assertThat(StatementTable.inTwoLines("Without exchange")).isNotEmpty();
        assertThat(StatementTable.inTwoLines("Cost")).isEqualTo("Cost");
    }
}
