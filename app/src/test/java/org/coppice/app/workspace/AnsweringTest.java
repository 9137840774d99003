package org.coppice.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are made in the background, in order, only for who looks, and none is lost. */
class AnsweringTest {
    private final HeldThreads work = new HeldThreads();
    private final List<UserError> complaints = new ArrayList<>();
    private final Background background = new Background(work.threads(), complaints::add);
    private final List<String> shown = new ArrayList<>();
    private String fact = "a";
    private int asked;

    private final Answering<String> answering = Answering.quietly(background, "Answering", this::question);

    private Optional<Answering.Question<String>> question() {
        asked++;
        String known = fact;
        return Optional.of(progress -> Optional.of(known));
    }

    private void watch() {
        answering.answerProperty().addListener((property, before, now) -> shown.add(now.orElse("-")));
    }

    private void change(String newFact) {
        fact = newFact;
        answering.refresh();
    }

    @Test
    void nothing_is_answered_on_the_thread_that_asks() {
        answering.refresh();
        assertThat(answering.answerProperty().get()).isEmpty();
        assertThat(answering.pendingProperty().get()).isTrue();
        work.doAll();
        assertThat(answering.answerProperty().get()).contains("a");
        assertThat(answering.pendingProperty().get()).isFalse();
    }

    @Test
    void the_old_answer_stands_until_the_new_one_is_there() {
        answering.refresh();
        work.doAll();
        watch();
        change("b");
        assertThat(answering.answerProperty().get()).contains("a");
        work.doAll();
        assertThat(shown).containsExactly("b");
    }

    /** While a slider is dragged: the answer under way is shown, those in between are never begun, the last one always is. */
    @Test
    void facts_that_change_while_an_answer_is_under_way_are_asked_about_once() {
        answering.refresh();
        watch();
        change("b");
        change("c");
        change("d");
        assertThat(work.waiting()).isEqualTo(1);
        work.doAll();
        assertThat(shown).containsExactly("a", "d");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void the_answer_to_a_question_that_is_no_longer_asked_is_not_shown() {
        answering.refresh();
        watch();
        fact = "b";
        answering.ask();
        work.doAll();
        assertThat(shown).containsExactly("b");
    }

    @Test
    void an_overtaken_answer_that_comes_last_is_not_shown_over_a_newer_one() {
        // The first answer takes longer than the second: the test does the second before it.
        List<Runnable> tasks = new ArrayList<>();
        Background slow = new Background(new Threads(Runnable::run, tasks::add, Runnable::run), complaints::add);
        Answering<String> two = Answering.quietly(slow, "Two", this::question);
        two.refresh();
        fact = "b";
        two.ask();
        tasks.get(1).run();
        tasks.get(0).run();
        assertThat(two.answerProperty().get()).contains("b");
    }

    @Test
    void what_is_not_seen_is_not_computed_and_is_computed_when_it_is() {
        BooleanProperty seen = new SimpleBooleanProperty(false);
        answering.seenWhile(seen);
        change("b");
        change("c");
        assertThat(work.waiting()).isZero();
        seen.set(true);
        work.doAll();
        assertThat(answering.answerProperty().get()).contains("c");
        assertThat(asked).isEqualTo(1);
        seen.set(false);
        seen.set(true);
        assertThat(work.waiting()).as("nothing changed meanwhile").isZero();
    }

    @Test
    void what_was_cleared_is_gone_at_once_and_what_was_under_way_for_it_does_not_come() {
        answering.refresh();
        work.doAll();
        change("b");
        answering.clear();
        assertThat(answering.answerProperty().get()).isEmpty();
        work.doAll();
        assertThat(answering.answerProperty().get()).isEmpty();
        assertThat(answering.pendingProperty().get()).isTrue();
    }

    @Test
    void an_answer_that_cannot_be_given_says_why_and_the_next_one_is_given() {
        boolean[] fails = {true};
        Answering<String> failing = Answering.quietly(
                background,
                "Failing",
                () -> Optional.of(progress -> {
                    if (fails[0]) {
                        throw new UserError("The meter was removed.");
                    }
                    return Optional.of("well");
                }));
        failing.refresh();
        work.doAll();
        assertThat(failing.answerProperty().get()).isEmpty();
        assertThat(failing.pendingProperty().get()).isFalse();
        assertThat(failing.problemProperty().get()).isEqualTo("The meter was removed.");
        fails[0] = false;
        failing.refresh();
        work.doAll();
        assertThat(failing.answerProperty().get()).contains("well");
        assertThat(failing.problemProperty().get()).isEmpty();
        assertThat(complaints).as("said in place, not in a dialog").isEmpty();
    }

    @Test
    void an_error_of_the_program_takes_the_old_answer_away_and_says_so() {
        boolean[] fails = {false};
        Answering<String> failing = Answering.quietly(
                background,
                "Failing",
                () -> Optional.of(progress -> {
                    if (fails[0]) {
                        throw new IllegalStateException("a bug");
                    }
                    return Optional.of("well");
                }));
        failing.refresh();
        work.doAll();
        fails[0] = true;
        failing.refresh();
        work.doAll();
        assertThat(failing.answerProperty().get()).isEmpty();
        assertThat(failing.problemProperty().get()).contains("error in the program");
    }

    @Test
    void a_listed_answer_can_be_cancelled_in_the_list_and_leaves_what_stands() {
        Answering<String> listed = Answering.listed(background, "Comparing scenarios", this::question);
        listed.refresh();
        work.doAll();
        fact = "b";
        listed.refresh();
        assertThat(background.running()).extracting(RunningJob::title).containsExactly("Comparing scenarios");
        background.running().get(0).cancel();
        work.doAll();
        assertThat(listed.answerProperty().get()).contains("a");
        assertThat(listed.pendingProperty().get()).isFalse();
        assertThat(background.running()).isEmpty();
        fact = "c";
        listed.refresh();
        work.doAll();
        assertThat(listed.answerProperty().get()).contains("c");
    }

    @Test
    void a_quiet_answer_is_not_listed() {
        answering.refresh();
        assertThat(background.running()).isEmpty();
    }

    @Test
    void after_closing_nothing_comes() {
        BooleanProperty seen = new SimpleBooleanProperty(true);
        answering.seenWhile(seen);
        answering.refresh();
        answering.close();
        work.doAll();
        assertThat(answering.answerProperty().get()).isEmpty();
    }

    /** Whatever is done in whatever order: what is shown never goes back, and in the end it is the last fact. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void answers_come_in_order_and_the_last_fact_is_shown(long seed) {
        Random random = new Random(seed);
        BooleanProperty seen = new SimpleBooleanProperty(true);
        answering.seenWhile(seen);
        List<Integer> numbers = new ArrayList<>();
        answering
                .answerProperty()
                .addListener(
                        (property, before, now) -> now.map(Integer::valueOf).ifPresent(numbers::add));
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(5)) {
                case 0 -> seen.set(!seen.get());
                case 1, 2 -> {
                    if (work.waiting() > 0) {
                        work.doNext();
                    }
                }
                case 3 -> {
                    fact = String.valueOf(i);
                    answering.ask();
                }
                default -> change(String.valueOf(i));
            }
        }
        seen.set(true);
        change("1000");
        work.doAll();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().last().isEqualTo(1000);
    }

    @Test
    void the_results_of_another_project_are_never_shown_for_this_one() {
        Workspace workspace = new Workspace(work.threads(), complaints::add);
        Answering<String> name = Answering.ofResults(
                workspace,
                "Name",
                () -> results ->
                        Optional.of(String.valueOf(results.plan().sites().size())));
        workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE);
        work.doNext(); // the empty plan that the workspace began with: overtaken before it is computed
        work.doNext(); // the sample's results, which ask for the answer
        assertThat(name.answerProperty().get()).isEmpty();
        assertThat(work.waiting()).isEqualTo(1);
        workspace.show(Plan.empty("Other", 2025), SeriesSource.NONE);
        work.doNext(); // the answer for the sample, which is no longer open
        assertThat(name.answerProperty().get()).isEmpty();
        work.doAll();
        assertThat(name.answerProperty().get()).contains("0");
    }

    @Test
    void how_long_the_results_took_is_no_reason_for_having_no_answer() {
        Workspace workspace = new Workspace(work.threads(), complaints::add);
        Answering<String> name = Answering.ofResults(
                workspace, "Name", () -> results -> Optional.of(results.plan().name()));
        List<String> problems = new ArrayList<>();
        name.problemProperty().addListener((property, before, now) -> problems.add(now));
        workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE);
        work.doNext(); // the empty plan that the workspace began with: overtaken before it is computed
        work.doNext(); // the sample's results, which ask for the answer
        assertThat(workspace.assessmentStateProperty().get()).startsWith("recomputed in");
        assertThat(name.answerProperty().get()).isEmpty();
        assertThat(problems).isEmpty();
        work.doAll();
        assertThat(name.answerProperty().get()).isPresent();
    }
}
