package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coppice.app.control.StatementTable.Statement;
import org.junit.jupiter.api.Test;

class StatementTableTest {

    @Test
    void aLongTitleIsBrokenNearItsMiddle() {
        assertThat(StatementTable.inTwoLines("Columbus: one-socket servers"))
                .isEqualTo("Columbus:\none-socket servers");
        assertThat(StatementTable.inTwoLines("Columbus: solar PPA")).isEqualTo("Columbus:\nsolar PPA");
    }

    @Test
    void aShortTitleAndOneWithoutASpaceStayOnOneLine() {
        assertThat(StatementTable.inTwoLines("average rate")).isEqualTo("average rate");
        assertThat(StatementTable.inTwoLines("Donaudampfschifffahrt")).isEqualTo("Donaudampfschifffahrt");
    }

    @Test
    void whatIsCopiedHasTheTitlesOnOneLineAndNoMarkOfATotal() {
        Statement statement = new Statement(
                List.of("contract", "a rather long title of a column"),
                List.of(List.of("grid", "1"), List.of("=Total", "1")),
                1);

        assertThat(statement.asTabs()).isEqualTo("contract\ta rather long title of a column\ngrid\t1\nTotal\t1\n");
    }
}
