package org.coppice.app.chart.fx;

import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.coppice.app.chart.Chart;

/** What can be taken out of a chart. */
final class ChartMenu extends ContextMenu {

    ChartMenu(ChartView view, ChartExports exports) {
        getItems()
                .addAll(
                        item("Copy values", () -> exports.copyText(view.toTsv())),
                        item("Save as SVG…", () -> exports.saveSvg(fileName(view, "svg"), view.toSvg())),
                        item("Save as PNG…", () -> exports.savePng(fileName(view, "png"), view.toPng())),
                        item(
                                "Show as table",
                                () -> view.getChart()
                                        .ifPresent(chart -> exports.showTable(chart.title(), chart.table()))));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** "Carbon-free share, Frankfurt" becomes "carbon-free-share-frankfurt.svg". */
    static String fileName(ChartView view, String ending) {
        String title = view.getChart().map(Chart::title).orElse("chart");
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return (name.isEmpty() ? "chart" : name) + "." + ending;
    }
}
