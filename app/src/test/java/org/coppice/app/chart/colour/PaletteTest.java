package org.coppice.app.chart.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.app.chart.drawing.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void lines_and_text_in_every_meaningful_ink_can_be_seen(Palette palette) {
        Set<Ink> inks = EnumSet.complementOf(EnumSet.of(Ink.SURFACE, Ink.GRID, Ink.AXIS));
        for (Ink ink : inks) {
            assertThat(palette.line(ink).contrastTo(palette.surface()))
                    .as("line " + ink)
                    .isGreaterThanOrEqualTo(3);
            assertThat(palette.text(ink).contrastTo(palette.surface()))
                    .as("text " + ink)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void the_series_have_eight_different_lines(Palette palette) {
        assertThat(Stream.iterate(0, i -> i + 1).limit(8).map(i -> palette.line(Ink.series(i))))
                .doesNotHaveDuplicates();
    }

    @Test
    void series_begin_again_after_the_eighth() {
        assertThat(Ink.series(8)).isEqualTo(Ink.SERIES_1);
        assertThat(Ink.series(7)).isEqualTo(Ink.SERIES_8);
    }

    @Test
    void areas_are_okabe_and_itos_colours_unchanged() {
        assertThat(Palette.LIGHT.fill(Ink.SERIES_1).hex()).isEqualTo("#0072b2");
        assertThat(Palette.DARK.fill(Ink.SERIES_6).hex()).isEqualTo("#d55e00");
    }

    @Test
    void a_colour_with_enough_contrast_is_left_alone() {
        assertThat(Palette.LIGHT.line(Ink.SERIES_1)).isEqualTo(Palette.LIGHT.fill(Ink.SERIES_1));
        assertThat(Palette.LIGHT.line(Ink.SERIES_7)).isNotEqualTo(Palette.LIGHT.fill(Ink.SERIES_7));
    }

    @Test
    void contrast_is_that_of_wcag() {
        Rgb white = Rgb.of("#ffffff");

        assertThat(white.contrastTo(Rgb.of("#000000"))).isCloseTo(21, within(1e-9));
        // #767676 is the lightest grey with 4.5 : 1 on white
        assertThat(Rgb.of("#767676").contrastTo(white)).isCloseTo(4.54, within(0.005));
    }

    @Test
    void a_fuller_shade_is_farther_from_the_page() {
        Palette palette = Palette.LIGHT;
        double faint = palette.shade(Ink.SERIES_3, 0).contrastTo(palette.surface());
        double middle = palette.shade(Ink.SERIES_3, 0.5).contrastTo(palette.surface());

        assertThat(faint).isGreaterThan(1.05);
        assertThat(middle).isGreaterThan(faint);
        assertThat(palette.shade(Ink.SERIES_3, 1)).isEqualTo(palette.fill(Ink.SERIES_3));
    }
}
