package org.coppice.app.chart.fx;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The typeface of charts: Inter where the program has loaded it, else the system's. */
final class ChartFont {

    private static final String WANTED = "Inter";

    private ChartFont() {}

    /** JavaFX itself takes the system's typeface where it does not know the one asked for. */
    static Font of(double size, boolean bold) {
        return Font.font(WANTED, bold ? FontWeight.SEMI_BOLD : FontWeight.NORMAL, size);
    }
}
