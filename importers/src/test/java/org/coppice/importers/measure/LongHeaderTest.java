package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Headers as long as a cell holds: prose, or an attack. */
class LongHeaderTest {

    @Test
    void noUnitIsLookedForInProse() {
        assertThat(UnitWords.inHeader("kWh ".repeat(8_000))).isEmpty();
    }

    @Test
    void theLabelsOfAMetricDoNotCount() {
        String labels = "{instance=\"" + "n".repeat(5_000) + "\"}";

        assertThat(UnitWords.inHeader("node_power_watts" + labels))
                .hasValueSatisfying(found -> assertThat(found.unit().symbol()).isEqualTo("W"));
    }
}
