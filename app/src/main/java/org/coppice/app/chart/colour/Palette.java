package org.coppice.app.chart.colour;

import java.util.EnumMap;
import java.util.Map;
import org.coppice.app.chart.drawing.Ink;

/** The colours of the inks. Surfaces, lines and text of the same ink differ where contrast asks for it. */
public final class Palette {

    /** WCAG 2.2, 1.4.11: what carries meaning and is not text. */
    public static final double LINE_CONTRAST = 3;

    /** WCAG 2.2, 1.4.3. */
    public static final double TEXT_CONTRAST = 4.5;

    public static final Palette LIGHT = new Palette(
            "light",
            "#ffffff",
            "#eaeef2",
            "#d0d7de",
            "#1f2328",
            "#656d76",
            "#0969da",
            "#1a7f37",
            "#cf222e",
            "#9a6700",
            LINE_CONTRAST);

    public static final Palette DARK = new Palette(
            "dark",
            "#0d1117",
            "#21262d",
            "#373e47",
            "#e6edf3",
            "#8d96a0",
            "#4493f8",
            "#3fb950",
            "#f85149",
            "#d29922",
            // A hairline of the least contrast looks dim beside white text.
            5);

    /** A faint shade keeps this much of the ink, so that zero can be told from missing. */
    private static final double FAINTEST = 0.10;

    private final String name;
    private final Map<Ink, Rgb> fills = new EnumMap<>(Ink.class);
    private final Map<Ink, Rgb> lines = new EnumMap<>(Ink.class);
    private final Map<Ink, Rgb> texts = new EnumMap<>(Ink.class);

    private Palette(
            String name,
            String surface,
            String grid,
            String axis,
            String text,
            String muted,
            String accent,
            String good,
            String bad,
            String warning,
            double lineContrast) {
        this.name = name;
        String[] colours = {
            // Okabe and Ito: blue, orange, bluish green, reddish purple, sky blue, vermilion, yellow; then a grey
            "#0072b2",
            "#e69f00",
            "#009e73",
            "#cc79a7",
            "#56b4e9",
            "#d55e00",
            "#f0e442",
            "#8c959f",
            surface,
            grid,
            axis,
            text,
            muted,
            accent,
            good,
            bad,
            warning
        };
        int next = 0;
        for (Ink ink : Ink.values()) {
            fills.put(ink, Rgb.of(colours[next++]));
        }
        for (Ink ink : Ink.values()) {
            lines.put(ink, isQuiet(ink) ? fill(ink) : fill(ink).readableOn(surface(), lineContrast));
            texts.put(ink, isQuiet(ink) ? fill(ink) : fill(ink).readableOn(surface(), TEXT_CONTRAST));
        }
    }

    /** Hairlines carry no meaning of their own and stay faint. */
    private static boolean isQuiet(Ink ink) {
        return ink == Ink.SURFACE || ink == Ink.GRID || ink == Ink.AXIS;
    }

    public String name() {
        return name;
    }

    public Rgb surface() {
        return fill(Ink.SURFACE);
    }

    /** For areas, boxes, ribbons. */
    public Rgb fill(Ink ink) {
        return colour(fills, ink);
    }

    /** For lines and points: at least 3 : 1 to the surface. */
    public Rgb line(Ink ink) {
        return colour(lines, ink);
    }

    /** For text: at least 4.5 : 1 to the surface. */
    public Rgb text(Ink ink) {
        return colour(texts, ink);
    }

    /** A shade of 0 (faint) … 1 (the ink itself). */
    public Rgb shade(Ink ink, double shade) {
        double clamped = Math.max(0, Math.min(1, shade));
        return surface().mixedWith(fill(ink), FAINTEST + (1 - FAINTEST) * clamped);
    }

    private static Rgb colour(Map<Ink, Rgb> colours, Ink ink) {
        Rgb colour = colours.get(ink);
        if (colour == null) {
            throw new IllegalStateException("No colour for " + ink);
        }
        return colour;
    }
}
