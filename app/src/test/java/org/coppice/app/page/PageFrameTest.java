package org.coppice.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class PageFrameTest {

    /** A slider that is taken out and put back while it is dragged follows the pointer no further. */
    @Test
    void what_is_shown_already_is_not_taken_out_and_put_back() {
        List<Object> parents = new ArrayList<>();
        FxThread.run(() -> {
            PageFrame frame = new PageFrame("Energy");
            Slider slider = new Slider();
            frame.setContents(slider);
            slider.parentProperty().addListener((observable, before, now) -> parents.add(now));
            frame.setContents(slider);
        });
        assertThat(parents).isEmpty();
    }

    @Test
    void other_contents_take_the_place_of_the_old() {
        List<Object> parents = new ArrayList<>();
        FxThread.run(() -> {
            PageFrame frame = new PageFrame("Energy");
            Slider slider = new Slider();
            Label label = new Label("another view");
            frame.setContents(slider);
            frame.setContents(label);
            parents.add(slider.getParent());
            parents.add(label.getParent());
        });
        assertThat(parents.get(0)).isNull();
        assertThat(parents.get(1)).isNotNull();
    }

    @Test
    void another_view_hides_the_one_before_and_leaves_it_in_its_place() {
        FxThread.run(() -> {
            PageFrame frame = new PageFrame("Energy");
            Label ledger = new Label("the ledger");
            Label bill = new Label("the bill");
            frame.setView("Hour by hour", List.of(ledger));
            Parent place = ledger.getParent();
            frame.setView("Bill", List.of(bill));
            assertThat(ledger.getParent()).isSameAs(place);
            assertThat(place.isVisible()).isFalse();
            assertThat(bill.getParent().isVisible()).isTrue();
            frame.setContents(new Label("no site yet"));
            assertThat(bill.getParent().isVisible()).isFalse();
            frame.setView("Hour by hour", List.of(ledger));
            assertThat(place.isVisible()).isTrue();
        });
    }

    @Test
    void what_was_set_aside_comes_back_piece_by_piece() {
        FxThread.run(() -> {
            PageFrame frame = new PageFrame("Energy");
            Label ledger = new Label("the ledger");
            Label bill = new Label("the bill");
            Label months = new Label("the months");
            frame.setView("Hour by hour", List.of(ledger));
            frame.setView("Bill", List.of(bill, months));
            Parent page = bill.getParent().getParent();
            Parent hidden = ledger.getParent();
            frame.showNone();
            frame.setViewsAside();
            assertThat(page.getChildrenUnmodifiable()).doesNotContain(hidden);
            assertThat(frame.showMore()).isTrue();
            assertThat(bill.getParent()).isNotNull();
            assertThat(months.getParent()).isNull();
            assertThat(frame.showMore()).isTrue();
            assertThat(months.getParent()).isNotNull();
            assertThat(frame.showMore()).isFalse();
            assertThat(page.getChildrenUnmodifiable()).contains(hidden);
            assertThat(hidden.isVisible()).isFalse();
        });
    }
}
