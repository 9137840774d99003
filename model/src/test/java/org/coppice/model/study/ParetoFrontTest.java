package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {
    private record Place(double x, double y, double z) {}

    private static final Objective<Place> LOW_X = Objective.lower("x", Place::x);
    private static final Objective<Place> HIGH_Y = Objective.higher("y", Place::y);
    private static final Objective<Place> LOW_Z = Objective.lower("z", Place::z);

    private static List<Place> places(Random random) {
        List<Place> places = new ArrayList<>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            // Few distinct values, so that ties occur.
            places.add(new Place(random.nextInt(6), random.nextInt(6), random.nextInt(6)));
        }
        return places;
    }

    @Test
    void noPointOfTheFrontIsBeatenAndEveryOtherIsBeatenByOneOfIt() {
        Random random = new Random(21);
        List<List<Objective<Place>>> aims =
                List.of(List.of(LOW_X), List.of(LOW_X, HIGH_Y), List.of(LOW_X, HIGH_Y, LOW_Z));
        for (int round = 0; round < 300; round++) {
            List<Place> places = places(random);
            List<Objective<Place>> objectives = aims.get(round % aims.size());
            ParetoFront<Place> result = ParetoFront.of(places, objectives);
            assertThat(result.front()).isNotEmpty();
            assertThat(result.front().size() + result.dominated().size()).isEqualTo(places.size());
            for (Place place : result.front()) {
                assertThat(places).noneMatch(other -> ParetoFront.dominates(other, place, objectives));
            }
            for (Place place : result.dominated()) {
                assertThat(result.front()).anyMatch(other -> ParetoFront.dominates(other, place, objectives));
            }
        }
    }

    @Test
    void anotherPointNeverWorsensTheBestOfAnyObjective() {
        Random random = new Random(22);
        for (int round = 0; round < 100; round++) {
            List<Place> places = places(random);
            double before = best(places);
            places.add(new Place(random.nextInt(6), random.nextInt(6), random.nextInt(6)));
            assertThat(best(places)).isLessThanOrEqualTo(before);
        }
    }

    private static double best(List<Place> places) {
        return ParetoFront.of(places, List.of(LOW_X, HIGH_Y)).front().stream()
                .mapToDouble(Place::x)
                .min()
                .orElseThrow();
    }

    @Test
    void equalPointsStandTogether() {
        Place one = new Place(1, 1, 0);
        Place same = new Place(1, 1, 5);
        assertThat(ParetoFront.of(List.of(one, same), List.of(LOW_X, HIGH_Y)).front())
                .containsExactly(one, same);
    }

    @Test
    void aPointWithSomethingUnknownIsOnNoFrontAndBeatsNobody() {
        Place known = new Place(2, 2, 0);
        Place unknown = new Place(Double.NaN, 9, 0);
        ParetoFront<Place> result = ParetoFront.of(List.of(known, unknown), List.of(LOW_X, HIGH_Y));
        assertThat(result.front()).containsExactly(known);
        assertThat(result.unknown()).containsExactly(unknown);
        assertThat(result.dominated()).isEmpty();
    }

    @Test
    void aFrontNeedsAnObjective() {
        assertThatThrownBy(() -> ParetoFront.of(List.of(1), List.of())).hasMessageContaining("at least one objective");
    }
}
