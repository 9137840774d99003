package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class StatementTableTest {
    private static final Statement BILL = new Statement(
            List.of("line", "EUR"),
            List.of(List.of("Energy", "10"), List.of("Fixed", "2"), List.of("=Total", "12")),
            1);

    private static List<Text> cells(StatementTable table) {
        return table.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    /** Row by row and from left to right, as they stand. */
    private static List<String> texts(StatementTable table) {
        table.resize(600, table.prefHeight(600));
        table.layout();
        return cells(table).stream()
                .sorted(Comparator.comparingDouble((Text cell) -> bottom(cell))
                        .thenComparingDouble(StatementTableTest::right))
                .map(cell -> cell.getText() + (cell.getStyleClass().contains("strong") ? "!" : ""))
                .toList();
    }

    private static double right(Text cell) {
        return cell.getBoundsInParent().getMaxX();
    }

    private static double bottom(Text cell) {
        return Math.rint(cell.getBoundsInParent().getMaxY());
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
                .containsExactly("line", "EUR", "Energy", "10", "Fixed", "2", "Total!", "12!"));
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
            List<Node> before = List.copyOf(table.getChildrenUnmodifiable());
            table.show(new Statement(
                    BILL.header(),
                    List.of(List.of("Energy", "11"), List.of("Fixed", "2"), List.of("=Total", "13")),
                    1));
            assertThat(table.getChildrenUnmodifiable()).isEqualTo(before);
        });
    }

    @Test
    void a_long_title_above_numbers_takes_two_lines() {
        assertThat(Statement.inTwoLines("Without exchange")).isNotEmpty();
        assertThat(Statement.inTwoLines("Cost")).isEqualTo("Cost");
    }

    @Test
    void numbers_stand_to_the_right_of_their_column_and_names_to_the_left() {
        FxThread.run(() -> {
            StatementTable table = showing(BILL);
            texts(table);
            List<Text> cells = cells(table);
            for (int row = 1; row < 4; row++) {
                Text name = cells.get(2 * row);
                Text number = cells.get(2 * row + 1);
                assertThat(name.getLayoutX()).isCloseTo(cells.get(0).getLayoutX(), within(1.0));
                assertThat(number.getLayoutX() + number.getLayoutBounds().getWidth())
                        .as(number.getText())
                        .isCloseTo(
                                cells.get(1).getLayoutX()
                                        + cells.get(1).getLayoutBounds().getWidth(),
                                within(1.0));
            }
        });
    }

    @Test
    void long_names_take_two_lines_where_many_columns_meet_and_are_never_cut() {
        String name = "Energy that was bought under a power purchase agreement";
        Statement wide = new Statement(
                List.of("line", "1", "2", "3", "4", "5", "6", "7"),
                List.of(
                        List.of(name, "1", "2", "3", "4", "5", "6", "7"),
                        List.of("Other", "1", "2", "3", "4", "5", "6", "7")),
                1);
        FxThread.run(() -> {
            StatementTable table = showing(wide);
            double roomy = table.prefHeight(2000);
            double narrow = table.prefHeight(table.minWidth(-1));
            assertThat(narrow).isGreaterThan(roomy);
            table.resize(table.minWidth(-1), narrow);
            table.layout();
            Text names = cells(table).get(8);
            Text other = cells(table).get(16);
            assertThat(names.getLayoutBounds().getHeight())
                    .isGreaterThan(1.5 * other.getLayoutBounds().getHeight());
            assertThat(bottom(names)).isLessThan(other.getBoundsInParent().getMinY());
            assertThat(right(names))
                    .isLessThan(cells(table).get(9).getBoundsInParent().getMinX());
        });
    }

    @Test
    void another_text_makes_the_column_as_wide_as_it_needs() {
        FxThread.run(() -> {
            StatementTable table = showing(BILL);
            double before = table.prefWidth(-1);
            table.show(new Statement(BILL.header(), List.of(List.of("Energy", "10 000 000 000")), 1));
            assertThat(table.prefWidth(-1)).isGreaterThan(before);
        });
    }

    /** What was found and what was done, with short columns between them. */
    @Test
    void long_texts_take_several_lines_before_the_table_is_scrolled() {
        String sentence =
                "Kept as 0. If the quantity is missing, write it in from the bill, or empty the cell: then it is a gap.";
        FxThread.run(() -> {
            StatementTable table = showing(new Statement(
                    List.of("what was found", "where", "what was done"),
                    List.of(List.of("18 of 104 bills hold the quantity 0 and a cost.", "J5", sentence)),
                    3));
            double wanted = table.prefWidth(-1);
            double least = table.minWidth(-1);
            assertThat(least).isLessThan(0.8 * wanted);
            assertThat(table.prefHeight(least)).isGreaterThan(1.3 * table.prefHeight(wanted));
            table.resize(least, table.prefHeight(least));
            table.layout();
            assertThat(cells(table)).allSatisfy(cell -> assertThat(right(cell)).isLessThanOrEqualTo(table.getWidth()));
        });
    }
}
