package org.coppice.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private final BooleanProperty seen = new SimpleBooleanProperty(false);
    private final IntegerProperty value = new SimpleIntegerProperty(1);
    private final IntegerProperty other = new SimpleIntegerProperty(1);
    private final List<String> done = new ArrayList<>();

    @Test
    void every_change_is_followed_until_it_is_closed() {
        Following following = new Following().now(value, () -> done.add("v" + value.get()));
        value.set(2);
        value.set(3);
        following.close();
        value.set(4);
        assertThat(done).containsExactly("v1", "v2", "v3");
    }

    @Test
    void a_page_that_is_not_seen_catches_up_once_in_order_when_it_is() {
        Following following = new Following(seen);
        following.now(value, () -> done.add("v" + value.get()));
        following.later(other, () -> done.add("o" + other.get()));
        value.set(2);
        other.set(2);
        value.set(3);
        assertThat(done).isEmpty();
        seen.set(true);
        assertThat(done).containsExactly("v3", "o2");
        value.set(4);
        seen.set(false);
        seen.set(true);
        assertThat(done).containsExactly("v3", "o2", "v4");
    }

    @Test
    void what_was_closed_does_not_catch_up() {
        Following following = new Following(seen).now(value, () -> done.add("v" + value.get()));
        following.close();
        seen.set(true);
        assertThat(done).isEmpty();
    }
}
