package org.coppice.app.page;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.fx.ChartExports;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.Workspace;

/**
 * What the window gives to its pages.
 *
 * @param palette the colours of charts, which change with the theme
 * @param exports for {@code ChartView.setExports}
 */
public record PageContext(
        Workspace workspace,
        Explaining explaining,
        Navigation navigation,
        Dialogs dialogs,
        Actions actions,
        ReadOnlyObjectProperty<Palette> palette,
        ChartExports exports) {}
