package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.plan.Plan;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static Plan plan(int number) {
        return Plan.empty("plan " + number, 2025);
    }

    @Test
    void anEditAfterAnUndoForgetsWhatWasUndone() {
        History history = History.of(plan(0))
                .commit("one", plan(1))
                .commit("two", plan(2))
                .undo();
        assertThat(history.redoName()).contains("two");
        History other = history.commit("three", plan(3));
        assertThat(other.redoName()).isEmpty();
        assertThat(other.undoName()).contains("three");
        assertThat(other.undo().plan()).isSameAs(history.plan());
    }

    @Test
    void backAtTheSavedStateNothingIsChanged() {
        History saved = History.of(plan(0)).commit("one", plan(1)).markSaved();
        assertThat(saved.isChanged()).isFalse();
        assertThat(saved.undo().isChanged()).isTrue();
        assertThat(saved.undo().redo().isChanged()).isFalse();
        assertThat(saved.undo().commit("other", plan(2)).isChanged()).isTrue();
        assertThat(saved.undo().commit("other", plan(2)).undo().isChanged()).isTrue();
    }

    @Test
    void onlyTheLatestEditsAreKept() {
        History history = History.of(plan(0));
        for (int i = 1; i <= History.LIMIT + 20; i++) {
            history = history.commit("edit " + i, plan(i));
        }
        assertThat(history.first()).isEqualTo(20);
        int steps = 0;
        while (history.undoName().isPresent()) {
            history = history.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(History.LIMIT);
        assertThat(history.plan().name()).isEqualTo("plan 20");
    }
}
