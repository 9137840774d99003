package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_are_aligned_and_numbers_stand_to_the_right() {
        TextTable table = new TextTable("Figure", ">Value", "Unit");
        table.row("IT energy", "1,234.5", "kWh");
        table.row("PUE", "1.3", "");

        assertThat(table.toString().lines())
                .containsExactly(
                        "Figure       Value  Unit",
                        "────────────────────────",
                        "IT energy  1,234.5  kWh",
                        "PUE            1.3");
    }

    @Test
    void a_letter_outside_the_basic_plane_counts_as_one_column() {
        TextTable table = new TextTable("A", "B");
        table.row("𝛴", "x");
        table.row("m²", "y");

        assertThat(table.toString().lines()).containsExactly("A   B", "─────", "𝛴   x", "m²  y");
    }

    @Test
    void an_unknown_number_is_a_dash() {
        assertThat(TextTable.number(Double.NaN)).isEqualTo("–");
        assertThat(TextTable.number(1_598_705)).isEqualTo("1,598,705");
    }

    @Test
    void a_row_of_the_wrong_width_is_refused() {
        assertThatThrownBy(() -> new TextTable("A", "B").row("only one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells in a table of 2 columns");
    }
}
