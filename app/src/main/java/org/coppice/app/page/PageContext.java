package org.coppice.app.page;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.fx.ChartExports;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.Workspace;

/**
 * What the window gives to its pages.
 *
 * @param palette the colours of charts, which change with the theme
 * @param textZoom how large text is, 1 at 100 %: charts grow with it
 * @param exports for {@code ChartView.setExports}
 */
public record PageContext(
        Workspace workspace,
        Explaining explaining,
        Navigation navigation,
        Dialogs dialogs,
        Actions actions,
        ReadOnlyObjectProperty<Palette> palette,
        ReadOnlyDoubleProperty textZoom,
        ChartExports exports) {

    /** A chart in the colours of the window and with its menu, as high as that in pixels at 100 %. */
    public ChartView chart(double height) {
        ChartView chart = new ChartView();
        chart.paletteProperty().bind(palette);
        chart.setExports(exports);
        chart.drawOn(workspace.threads().work(), workspace.threads().ui());
        chart.magnificationProperty().bind(textZoom);
        chart.setDrawnHeight(height);
        return chart;
    }

    /** A button that explains the total figure of that key. */
    public Button explain(String text, String key) {
        Button button = new Button(text);
        button.setOnAction(event -> explaining.explain(key));
        return button;
    }
}
