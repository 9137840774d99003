package org.coppice.app.chart.fx;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The typeface of charts: Inter where the program has loaded it, else the system's. */
final class ChartFont {

    private static final String WANTED = "Inter";

    private ChartFont() {}

    static Font of(double size, boolean bold) {
        return Font.font(family(), bold ? FontWeight.SEMI_BOLD : FontWeight.NORMAL, size);
    }

    private static String family() {
        return Font.getFamilies().contains(WANTED) ? WANTED : Font.getDefault().getFamily();
    }
}
