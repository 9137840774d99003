package org.coppice.app.chart.drawing;

import java.util.List;
import java.util.Optional;

/**
 * One thing to paint, in pixels. Arrays belong to the mark once it is made and must not be altered: they are not copied,
 * because a line may be redrawn with every movement of the pointer.
 */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public sealed interface Mark {

    /** A polyline; NaN in {@code ys} breaks it. */
    record Line(double[] xs, double[] ys, Stroke stroke) implements Mark {
        public Line {
            requireSameLength(xs, ys);
        }

        public static Line between(double x0, double y0, double x1, double y1, Stroke stroke) {
            return new Line(new double[] {x0, x1}, new double[] {y0, y1}, stroke);
        }
    }

    /** The surface between two polylines over the same x; NaN in either breaks it. */
    record Area(double[] xs, double[] tops, double[] bottoms, Fill fill) implements Mark {
        public Area {
            requireSameLength(xs, tops);
            requireSameLength(xs, bottoms);
        }
    }

    record Box(Rect rect, Fill fill, double cornerRadius) implements Mark {
        public static Box of(Rect rect, Fill fill) {
            return new Box(rect, fill, 0);
        }
    }

    /** A point of {@code radius} pixels, perhaps with a line around it. */
    record Point(double x, double y, double radius, Shape shape, Fill fill, Optional<Stroke> outline) implements Mark {
        public static Point of(double x, double y, double radius, Fill fill) {
            return new Point(x, y, radius, Shape.CIRCLE, fill, Optional.empty());
        }
    }

    /** A band that flows from (x0, y0) to (x1, y1), both the upper edge, with a thickness at each end. */
    record Ribbon(double x0, double y0, double thickness0, double x1, double y1, double thickness1, Fill fill)
            implements Mark {}

    /**
     * A grid of shades, row after row from the top. A shade is 0 (faint) … 1 (full ink); NaN is missing and stays
     * unpainted.
     */
    record Raster(Rect rect, int columns, int rows, double[] shades, Ink ink) implements Mark {
        public Raster {
            if (shades.length != columns * rows) {
                throw new IllegalArgumentException(
                        "A raster of " + columns + " × " + rows + " cells cannot have " + shades.length + " shades.");
            }
        }
    }

    /** A line of text; (x, y) is its base line at the anchor. {@code size} is in pixels. */
    record Text(double x, double y, String text, Ink ink, double size, Anchor anchor, boolean bold) implements Mark {
        public static Text of(double x, double y, String text, Ink ink, Anchor anchor) {
            return new Text(x, y, text, ink, TextWidth.AXIS_PX, anchor, false);
        }
    }

    /** Marks of which only what lies inside {@code rect} is seen. */
    record Clip(Rect rect, List<Mark> marks) implements Mark {
        public Clip {
            marks = List.copyOf(marks);
        }
    }

    /** Which part of a text stands at its position. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static void requireSameLength(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "Each x needs its y, but there are " + xs.length + " x and " + ys.length + " y.");
        }
    }
}
