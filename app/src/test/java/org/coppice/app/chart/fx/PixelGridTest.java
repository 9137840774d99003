package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelGridTest {

    @ParameterizedTest
    @CsvSource({
        // scale, position, width, middle: an odd number of device pixels is centred in one, an even one between two
        "1, 10.2, 1, 10.5",
        "1, 10.2, 2, 10",
        "2, 10.2, 1, 10",
        "1.25, 10, 1, 10",
        "1.5, 10, 1, 10"
    })
    void a_hairline_fills_whole_device_pixels(double scale, double position, double width, double middle) {
        assertThat(new PixelGrid(scale).middle(position, width)).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource({"1, 10.4, 10", "2, 10.4, 10.5", "1.25, 10.3, 10.4"})
    void an_edge_lies_between_device_pixels(double scale, double position, double edge) {
        assertThat(new PixelGrid(scale).edge(position)).isEqualTo(edge);
    }
}
