package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.plan.energy.GridContract;
import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void aDateIsWhollyReadHoweverShortItsTitleIs() {
        assertThat(GridContract.FROM.label().length()).isLessThan(10);
        assertThat(Column.of(GridContract.FROM, 4).leastEm()).isGreaterThan(6.5);
        assertThat(Column.of(GridContract.TO, 4).leastEm()).isGreaterThan(6.5);
        assertThat(Column.of(GridContract.SITE, 4).leastEm()).isLessThan(6.5);
    }
}
