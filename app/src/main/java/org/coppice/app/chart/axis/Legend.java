package org.coppice.app.chart.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.TextWidth;

/** Names beside their colours, at the top right; in as many rows as it takes. */
public final class Legend {

    public static final double ROW_PX = 16;

    private static final double KEY_PX = 9;
    private static final double KEY_GAP = 5;
    private static final double ENTRY_GAP = 14;

    private final List<List<Entry>> rows;

    private Legend(List<List<Entry>> rows) {
        this.rows = rows;
    }

    /** How a series is drawn, so that its key looks the same. */
    public enum Key {
        BOX,
        LINE,
        POINT,
        /** Only the outline. */
        HOLLOW
    }

    public record Entry(String name, Ink ink, Key key, Shape shape) {
        public static Entry box(String name, Ink ink) {
            return new Entry(name, ink, Key.BOX, Shape.SQUARE);
        }

        public static Entry line(String name, Ink ink) {
            return new Entry(name, ink, Key.LINE, Shape.SQUARE);
        }

        public static Entry point(String name, Ink ink, Shape shape) {
            return new Entry(name, ink, Key.POINT, shape);
        }

        public static Entry hollow(String name, Ink ink) {
            return new Entry(name, ink, Key.HOLLOW, Shape.CIRCLE);
        }

        double width() {
            return KEY_PX + KEY_GAP + TextWidth.of(name);
        }
    }

    /** Breaks the entries into rows that fit the width. */
    public static Legend within(double width, List<Entry> entries) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            double needed = entry.width() + ENTRY_GAP;
            if (used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += needed;
        }
        return new Legend(rows);
    }

    /** Only as many rows as a height has room for; the rest is counted, and found in the read-out and the table. */
    public Legend fitting(double height) {
        int room = (int) Math.max(1, Math.floor(height / ROW_PX));
        if (rows.size() <= room) {
            return this;
        }
        List<List<Entry>> kept = new ArrayList<>(rows.subList(0, room));
        List<Entry> last = new ArrayList<>(kept.get(room - 1));
        int hidden =
                rows.subList(room, rows.size()).stream().mapToInt(List::size).sum() + 1;
        // Its place is taken from the last name, which is counted with the hidden ones.
        last.set(last.size() - 1, new Entry("+" + hidden + " more", Ink.SURFACE, Key.BOX, Shape.SQUARE));
        kept.set(room - 1, last);
        return new Legend(kept);
    }

    public double height() {
        return rows.size() * ROW_PX;
    }

    /** The marks, the last entry of each row ending at {@code right}. */
    public List<Mark> marks(double right, double top) {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double x = right - width(rows.get(row));
            for (Entry entry : rows.get(row)) {
                double middle = top + row * ROW_PX + ROW_PX / 2;
                marks.add(key(entry, x, middle));
                double base = middle + TextWidth.AXIS_PX * TextWidth.CAP_HEIGHT / 2;
                marks.add(Mark.Text.of(x + KEY_PX + KEY_GAP, base, entry.name(), Ink.MUTED, Mark.Anchor.START));
                x += entry.width() + ENTRY_GAP;
            }
        }
        return marks;
    }

    private static double width(List<Entry> row) {
        return row.stream().mapToDouble(Entry::width).sum() + (row.size() - 1) * ENTRY_GAP;
    }

    private static Mark key(Entry entry, double x, double middle) {
        return switch (entry.key()) {
            case BOX -> new Mark.Box(new Rect(x, middle - KEY_PX / 2, KEY_PX, KEY_PX), Fill.of(entry.ink()), 1.5);
            case LINE -> Mark.Line.between(x - 2, middle, x + KEY_PX, middle, Stroke.of(entry.ink(), 2));
            case POINT ->
                new Mark.Point(
                        x + KEY_PX / 2, middle, KEY_PX / 2, entry.shape(), Fill.of(entry.ink()), Optional.empty());
            case HOLLOW ->
                new Mark.Point(
                        x + KEY_PX / 2,
                        middle,
                        KEY_PX / 2 - 0.5,
                        entry.shape(),
                        new Fill(entry.ink(), 0),
                        Optional.of(Stroke.of(entry.ink(), 1.6)));
        };
    }
}
