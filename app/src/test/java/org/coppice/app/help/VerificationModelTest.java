package org.coppice.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.help.VerificationQuery.Line;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.Threads;
import org.coppice.model.study.verification.MethodResults;
import org.coppice.model.study.verification.Tolerance;
import org.coppice.model.study.verification.VerificationCase;
import org.coppice.model.study.verification.VerificationMethods;
import org.coppice.model.study.verification.VerificationRunner;
import org.junit.jupiter.api.Test;

class VerificationModelTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();

    /** Twice the number that the case gives: published is 4, computed 2 · {@code half}. */
    private static VerificationCase twice(String id, double half) {
        return new VerificationCase(
                id,
                "Twice a number",
                "twice",
                Map.of("half", half),
                List.of(new VerificationCase.Expected(id + ".a", "twice", 4, "kWh", Tolerance.rel(0.01))),
                "A table of doubles, 1901",
                Optional.empty());
    }

    private static VerificationCase onFile(String id) {
        return new VerificationCase(
                id,
                "A file",
                "twice",
                Map.of(),
                List.of(new VerificationCase.Expected(id + ".a", "twice", 4, "kWh", Tolerance.abs(0.5))),
                "A file of doubles, 1902",
                Optional.of("doubles.csv"));
    }

    private VerificationModel model(Threads threads, VerificationCase... cases) {
        VerificationRunner runner = new VerificationRunner(
                VerificationMethods.standard().with("twice", inputs -> {
                    MethodResults results = new MethodResults();
                    results.put("twice", 2 * inputs.number("half"), "kWh");
                    return results;
                }),
                List.of(cases));
        return new VerificationModel(
                threads, new Background(threads, problem -> complaints.add(problem.text())), runner);
    }

    @Test
    void every_row_says_what_is_published_what_was_computed_and_whether_they_agree() {
        VerificationModel model = model(Threads.direct(), twice("x.T1", 2.01), twice("x.T2", 3), onFile("x.T3"));
        model.start();
        assertThat(model.lines())
                .extracting(Line::id, Line::verdict, Line::expected, Line::got, Line::tolerance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x.T1.a", "✓ agrees", "4", "4.02", "± 1 %"),
                        org.assertj.core.groups.Tuple.tuple("x.T2.a", "✕ differs", "4", "6", "± 1 %"),
                        org.assertj.core.groups.Tuple.tuple("x.T3.a", "– not run", "4", "", "± 0.5"));
        assertThat(model.lines().get(0).citation()).isEqualTo("A table of doubles, 1901");
        assertThat(model.summaryProperty().get())
                .startsWith("1 numbers agree with what is published, 1 differ; 1 need a file");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void the_filter_keeps_the_rows_that_hold_every_word() {
        VerificationModel model = model(Threads.direct(), twice("x.T1", 2), twice("x.T2", 3), onFile("x.T3"));
        model.start();
        model.filterProperty().set("differs DOUBLES");
        assertThat(model.lines()).extracting(Line::id).containsExactly("x.T2.a");
        model.filterProperty().set("not run");
        assertThat(model.lines()).extracting(Line::id).containsExactly("x.T3.a");
        model.filterProperty().set(" ");
        assertThat(model.lines()).hasSize(3);
    }

    @Test
    void a_run_that_is_cancelled_lists_nothing_more_and_says_so() {
        Threads later = new Threads(Runnable::run, waiting::add, waiting::add);
        VerificationModel model = model(later, twice("x.T1", 2));
        model.start();
        assertThat(model.runningProperty().get()).isTrue();
        model.cancel();
        assertThat(model.runningProperty().get()).isFalse();
        waiting.removeFirst().run();
        assertThat(model.lines()).isEmpty();
        assertThat(model.summaryProperty().get()).startsWith("Stopped after 0 of 1 cases");
    }

    @Test
    void a_second_run_begins_with_an_empty_list() {
        VerificationModel model = model(Threads.direct(), twice("x.T1", 2), twice("x.T2", 2));
        model.start();
        model.start();
        assertThat(model.lines()).hasSize(2);
        assertThat(model.fractionProperty().get()).isEqualTo(1);
    }
}
