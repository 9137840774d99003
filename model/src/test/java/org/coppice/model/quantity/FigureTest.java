package org.coppice.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Derivation NONE = new Derivation("Σ", "", List.of());

    @Test
    void whatIsNotKnownIsEmptyAndNotZero() {
        Figure figure = Figure.of("x", "X", Optional.empty(), Double.NaN, Unit.KILOGRAM, NONE, Basis.MODELLED);
        assertThat(figure.value()).isEmpty();
    }

    @Test
    void aValueOutsideItsRangeIsRefused() {
        Figure figure = Figure.of("x", "X", Optional.empty(), 5, Unit.KILOGRAM, NONE, Basis.MODELLED);
        assertThat(figure.withRange(new Range(4, 6)).range()).contains(new Range(4, 6));
        assertThatThrownBy(() -> figure.withRange(new Range(6, 7))).hasMessageContaining("lies outside");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessageContaining("must not exceed");
    }

    @Test
    void theBasisOfASumIsWeightedByAmount() {
        Basis sum = Basis.weighted(Basis.METERED, 3, Basis.DEFAULTS, 1);
        assertThat(sum).isEqualTo(new Basis(0.75, 0, 0.25));
        assertThat(Basis.weighted(Basis.METERED, 0, Basis.DEFAULTS, 0)).isEqualTo(Basis.MODELLED);
        assertThatThrownBy(() -> new Basis(0.5, 0.4, 0.2)).hasMessageContaining("sum to 1");
    }

    @Test
    void aRangeTurnsWithANegativeFactor() {
        assertThat(new Range(1, 3).times(-2)).isEqualTo(new Range(-6, -2));
        assertThat(new Range(1, 3).plus(new Range(10, 20))).isEqualTo(new Range(11, 23));
    }
}
