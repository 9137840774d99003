package org.coppice.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
