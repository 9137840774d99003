package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class AbreastTest {
    private final Region left = surface(100);
    private final Region right = surface(60);

    private static Region surface(double height) {
        Region surface = new Region();
        surface.setPrefHeight(height);
        return surface;
    }

    /** 20 + 10 em of 13 px and a gap of 1.2 em are 405.6 px. */
    private Abreast laidOut(double width) {
        Abreast both = new Abreast().add(left, 20).add(right, 10, 15);
        VBox page = new VBox(both);
        new Scene(page, width, 500);
        page.applyCss();
        page.layout();
        return both;
    }

    @Test
    void surfaces_share_a_width_that_is_enough_for_each() {
        FxThread.run(() -> {
            Abreast both = laidOut(420);
            assertThat(right.getLayoutY()).isEqualTo(left.getLayoutY());
            assertThat(left.getWidth()).isGreaterThanOrEqualTo(20 * 13);
            assertThat(right.getWidth()).isGreaterThanOrEqualTo(10 * 13);
            assertThat(both.getHeight()).isEqualTo(100);
            assertThat(right.getHeight()).isEqualTo(100);
        });
    }

    @Test
    void what_one_may_not_take_goes_to_the_other() {
        FxThread.run(() -> {
            laidOut(1000);
            assertThat(right.getWidth()).isBetween(15 * 13 - 1.0, 15 * 13 + 1.0);
            assertThat(left.getWidth()).isGreaterThan(780);
        });
    }

    @Test
    void surfaces_stand_below_each_other_where_one_would_be_too_narrow() {
        FxThread.run(() -> {
            Abreast both = laidOut(400);
            assertThat(left.getWidth()).isEqualTo(400);
            assertThat(right.getWidth()).isEqualTo(400);
            assertThat(right.getLayoutY()).isGreaterThan(100);
            assertThat(both.getHeight()).isEqualTo(right.getLayoutY() + 60);
        });
    }

    @Test
    void a_surface_that_is_not_shown_takes_no_room() {
        FxThread.run(() -> {
            right.setManaged(false);
            assertThat(laidOut(300).getHeight()).isEqualTo(100);
            assertThat(left.getWidth()).isEqualTo(300);
        });
    }
}
