package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class SeenTest {
    private final Label label = new Label("figure");
    private final StackPane around = new StackPane(label);
    private final Curtain curtain = new Curtain(around);
    private final StackPane root = new StackPane(curtain);

    @Test
    void a_node_in_no_window_is_not_seen_also_where_nothing_hides_it() {
        FxThread.run(() -> {
            curtain.raise();
            ObservableValue<Boolean> seen = Seen.of(label);
            assertThat(seen.getValue()).isFalse();
            new Scene(root);
            assertThat(seen.getValue()).isTrue();
        });
    }

    @Test
    void it_is_told_when_something_around_the_node_hides_it_or_shows_it_again() {
        FxThread.run(() -> {
            new Scene(root);
            curtain.raise();
            List<Boolean> told = new ArrayList<>();
            ObservableValue<Boolean> seen = Seen.of(label);
            seen.addListener((observable, before, now) -> told.add(now));
            around.setVisible(false);
            around.setVisible(true);
            root.getChildren().remove(curtain);
            root.getChildren().add(curtain);
            curtain.lower();
            assertThat(told).containsExactly(false, true, false, true, false);
        });
    }

    @Test
    void behind_a_curtain_it_counts_as_seen_while_it_is_rehearsed() {
        FxThread.run(() -> {
            new Scene(root);
            ObservableValue<Boolean> seen = Seen.of(label);
            assertThat(seen.getValue()).isFalse();
            curtain.rehearse();
            assertThat(seen.getValue()).isTrue();
            assertThat(curtain.isVisible()).isFalse();
            curtain.lower();
            assertThat(seen.getValue()).isFalse();
        });
    }

    @Test
    void what_rests_on_the_facts_is_told_after_them() {
        FxThread.run(() -> {
            new Scene(root);
            List<String> told = new ArrayList<>();
            ObservableValue<Boolean> later = Seen.afterwards(label);
            later.addListener((observable, before, now) -> told.add("selection " + now));
            ObservableValue<Boolean> first = Seen.of(label);
            first.addListener((observable, before, now) -> told.add("rows " + now));
            curtain.raise();
            assertThat(told).containsExactly("rows true", "selection true");
        });
    }
}
