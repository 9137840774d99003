package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextBlockTest {

    @Test
    void a_block_is_read_row_by_row_with_either_end_of_line_and_an_open_last_row() {
        assertThat(TextBlock.parse("a\tb\r\nc\t\n\td"))
                .containsExactly(List.of("a", "b"), List.of("c", ""), List.of("", "d"));
        assertThat(TextBlock.parse("")).isEmpty();
    }

    @Test
    void a_quoted_cell_may_hold_tabs_quotes_and_line_ends() {
        assertThat(TextBlock.parse("\"two\nlines\"\t\"5\"\" disk\"\n"))
                .containsExactly(List.of("two\nlines", "5\" disk"));
        // A quote inside a cell is only a quote.
        assertThat(TextBlock.parse("5\" disk\tb")).containsExactly(List.of("5\" disk", "b"));
    }

    /** Cells as a table has them: without white space around them, which is not kept. */
    @Test
    void what_is_written_is_read_back_the_same() {
        Random random = new Random(7);
        String letters = "ab\"\t\n ,.1";
        for (int trial = 0; trial < 500; trial++) {
            int columns = 2 + random.nextInt(3);
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(4); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    StringBuilder cell = new StringBuilder();
                    for (int i = random.nextInt(6); i > 0; i--) {
                        cell.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    cells.add(cell.toString().strip());
                }
                rows.add(cells);
            }
            assertThat(TextBlock.parse(TextBlock.write(rows))).isEqualTo(rows);
        }
    }
}
