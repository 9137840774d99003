package org.coppice.app.control;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.coppice.app.theme.Theme;

/**
 * Tells how large text is where this stands, at once and whenever the zoom changes. It is put, unseen, among the children of what is
 * measured in text but not by style sheets: columns of tables, the place of panes. What has a style is measured by {@link #width}.
 */
public final class TextSize extends Label {
    private double told = Theme.TEXT_PIXELS;

    /** Tells the size of text in pixels: of 100 % until this is in a window. */
    public TextSize(DoubleConsumer em) {
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(false);
        em.accept(told);
        // Later: fonts change while styles are applied, when cells must not be made or dropped.
        fontProperty()
                .addListener((property, before, font) -> Platform.runLater(() -> {
                    double pixels = getFont().getSize();
                    if (pixels != told) {
                        told = pixels;
                        em.accept(pixels);
                    }
                }));
    }

    /** Bounds the width of something in the size of its text, so that it grows with the zoom; a bound of 0 is left as it is. */
    public static void width(Region of, double least, double usual, double most) {
        of.setStyle(rule("min", least) + rule("pref", usual) + rule("max", most));
    }

    private static String rule(String bound, double em) {
        return em == 0 ? "" : String.format(Locale.ROOT, "-fx-%s-width: %.2fem; ", bound, em);
    }
}
