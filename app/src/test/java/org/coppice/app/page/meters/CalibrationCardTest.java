package org.coppice.app.page.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.chart.trace.Trace;
import org.coppice.app.control.Statement;
import org.coppice.app.page.meters.CalibrationView.Offer;
import org.coppice.app.shell.FxThread;
import org.coppice.model.plan.Edit;
import org.junit.jupiter.api.Test;

class CalibrationCardTest {
    private static CalibrationView view(Offer... offers) {
        Trace trace = Trace.irregular("Metered", Ink.SERIES_1, new long[] {0, 1}, new double[] {1, 2});
        return new CalibrationView(
                "",
                LineChart.of("Load", Axis.of("Power", "kW"), ZoneOffset.UTC, trace),
                new Statement(List.of("load"), List.of(List.of("IT load")), 1),
                Statement.EMPTY,
                "",
                List.of(offers));
    }

    private static Offer offer(String name, boolean possible) {
        return new Offer(name, "", possible ? Optional.of(new Edit(name, plan -> plan)) : Optional.empty());
    }

    /** Else the keyboard would be at the first button of the window. */
    @Test
    void theKeyboardStaysOnTheCardWhenNothingIsLeftToCalibrate() {
        FxThread.run(() -> {
            ChartView chart = new ChartView();
            CalibrationCard card = new CalibrationCard(chart, offer -> {});
            Scene scene = new Scene(new VBox(new Button("Menu"), card.node()), 800, 600);
            card.show(view(offer("Calibrate PUE", true), offer("Calibrate power curve", true)));
            ((Button) scene.getRoot().lookupAll(".button").stream()
                            .filter(node -> ((Button) node).getText().equals("Calibrate power curve"))
                            .findFirst()
                            .orElseThrow())
                    .requestFocus();

            card.show(view(offer("Calibrate PUE", true), offer("Calibrate power curve", false)));
            assertThat(((Button) scene.getFocusOwner()).getText()).isEqualTo("Calibrate PUE");

            card.show(view(offer("Calibrate PUE", false), offer("Calibrate power curve", false)));
            assertThat(scene.getFocusOwner()).isSameAs(chart);
        });
    }
}
