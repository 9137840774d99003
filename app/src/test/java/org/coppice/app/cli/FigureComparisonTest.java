package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.junit.jupiter.api.Test;

class FigureComparisonTest {

    private static Figure figure(String key, Optional<String> site, double value) {
        return Figure.of(
                key, key, site, value, Unit.KILOWATT_HOUR, new Derivation("a + b", "by hand", List.of()), BASIS);
    }

    private static final Basis BASIS = FigureRowsTest.BASIS;

    @Test
    void the_change_is_the_last_scenario_less_the_first() {
        FigureComparison comparison = FigureComparison.of(
                List.of("baseline", "half", "capped"),
                List.of(
                        List.of(figure("energy.it", Optional.empty(), 100)),
                        List.of(figure("energy.it", Optional.empty(), 50)),
                        List.of(figure("energy.it", Optional.empty(), 70))));

        assertThat(comparison.rows()).singleElement().satisfies(row -> {
            assertThat(row.values()).containsExactly(100.0, 50.0, 70.0);
            assertThat(row.delta()).isEqualTo(-30);
        });
        assertThat(Json.text(comparison.document()).replaceAll("\\s", ""))
                .isEqualTo("{\"scenarios\":[\"baseline\",\"half\",\"capped\"],\"rows\":[{\"key\":\"energy.it\","
                        + "\"label\":\"energy.it\",\"site\":null,\"unit\":\"kWh\",\"values\":[100,50,70],"
                        + "\"delta\":-30,\"deltas\":[0,-50,-30]}]}");
    }

    @Test
    void sites_are_kept_apart_and_what_one_scenario_lacks_is_unknown() {
        FigureComparison comparison = FigureComparison.of(
                List.of("a", "b"),
                List.of(
                        List.of(figure("energy.it", Optional.of("Oslo"), 1)),
                        List.of(figure("energy.it", Optional.of("Rome"), 2))));

        assertThat(comparison.rows()).extracting(row -> row.site().orElseThrow()).containsExactly("Oslo", "Rome");
        assertThat(comparison.rows().get(0).values()).containsExactly(1.0, Double.NaN);
        assertThat(comparison.rows().get(0).delta()).isNaN();
    }

    @Test
    void the_table_shows_change_and_percent_with_their_sign() {
        FigureComparison comparison = FigureComparison.of(
                List.of("baseline", "capped"),
                List.of(
                        List.of(figure("energy.it", Optional.empty(), 200)),
                        List.of(figure("energy.it", Optional.empty(), 250))));

        assertThat(comparison.table().lines().skip(2))
                .containsExactly("energy.it  all sites  kWh        200     250     +50  +25");
    }
}
