package org.coppice.app.chart.axis;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;

/** All around the data: the title of the vertical axis and the legend above, tick labels left and below, the grid. */
public final class Frame {

    /** A horizontal grid line every so many pixels at most. */
    private static final double ROW_PX = 44;

    private static final double TICKS_BELOW_PX = 22;
    private static final double TITLE_BELOW_PX = 16;
    private static final double RIGHT_PX = 14;
    private static final double LABEL_GAP = 8;

    /** The legend may take this part of the height; the rest belongs to the data. */
    private static final double LEGEND_SHARE = 0.25;

    private final Rect plot;
    private final Scale up;
    private final List<Mark> marks = new ArrayList<>();

    private Frame(Rect plot, Scale up) {
        this.plot = plot;
        this.up = up;
    }

    /** A frame with a vertical axis; {@code acrossTitle} may be empty. */
    public static Frame of(
            Viewport viewport, Axis axis, Extent extent, List<Legend.Entry> entries, String acrossTitle) {
        String title = axis.titleUp();
        double titleWidth = title.isEmpty() ? 0 : TextWidth.of(title) + 2 * LABEL_GAP;
        double wide = viewport.width() - RIGHT_PX - 4;
        boolean sharesRow = Legend.within(wide - titleWidth, entries).height() <= Legend.ROW_PX;
        Legend legend =
                Legend.within(sharesRow ? wide - titleWidth : wide, entries).fitting(viewport.height() * LEGEND_SHARE);
        boolean hasOwnRow = !title.isEmpty() && (!sharesRow || legend.height() == 0);
        double titleHeight = hasOwnRow ? Legend.ROW_PX : 0;
        double top = 4 + Math.max(8, legend.height() + titleHeight + 4);
        double bottom = viewport.height() - TICKS_BELOW_PX - (acrossTitle.isEmpty() ? 0 : TITLE_BELOW_PX);
        bottom = Math.max(top + 1, bottom);

        Scale up = axis.scale(extent, viewport.zoom().y0(), viewport.zoom().y1(), bottom, top);
        List<Tick> ticks = up.ticks(ticksFor(bottom - top));
        double left = 4 + widest(ticks) + LABEL_GAP;
        Rect plot = new Rect(left, top, viewport.width() - RIGHT_PX - left, bottom - top);

        Frame frame = new Frame(plot, up);
        frame.marks.addAll(legend.marks(plot.right(), 4));
        frame.title(title, 4 + (sharesRow ? 0 : legend.height()));
        frame.ticksUp(ticks);
        frame.titleBelow(acrossTitle, viewport.height() - 5);
        return frame;
    }

    /** How many horizontal grid lines a height has room for. */
    public static int ticksFor(double height) {
        return Math.max(2, (int) (height / ROW_PX) + 1);
    }

    public Rect plot() {
        return plot;
    }

    /** The vertical scale. */
    public Scale up() {
        return up;
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /**
     * Labels below the plot, and hairlines where asked for; labels that would touch their neighbour are left out, and one that would be
     * cut off at the right stands a little to the left.
     */
    public void ticksAcross(Scale across, List<Tick> ticks, boolean grid) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double x = across.at(tick.value());
            if (grid) {
                marks.add(0, Mark.Line.between(x, plot.y(), x, plot.bottom(), Stroke.hairline(Ink.GRID)));
            }
            double half = TextWidth.of(tick.label()) / 2;
            double middle = Math.min(x, plot.right() + RIGHT_PX - half);
            if (middle - half >= free) {
                marks.add(Mark.Text.of(middle, plot.bottom() + 15, tick.label(), Ink.MUTED, Mark.Anchor.MIDDLE));
                free = middle + half + 6;
            }
        }
    }

    private void title(String title, double top) {
        if (!title.isEmpty()) {
            marks.add(Mark.Text.of(4, top + 12, title, Ink.MUTED, Mark.Anchor.START));
        }
    }

    private void titleBelow(String title, double base) {
        if (!title.isEmpty()) {
            marks.add(Mark.Text.of(plot.right(), base, title, Ink.MUTED, Mark.Anchor.END));
        }
    }

    private void ticksUp(List<Tick> ticks) {
        double centre = TextWidth.AXIS_PX * TextWidth.CAP_HEIGHT / 2;
        for (Tick tick : ticks) {
            double y = up.at(tick.value());
            marks.add(Mark.Line.between(plot.x(), y, plot.right(), y, Stroke.hairline(Ink.GRID)));
            double base = y + centre;
            marks.add(Mark.Text.of(plot.x() - LABEL_GAP, base, tick.label(), Ink.MUTED, Mark.Anchor.END));
        }
    }

    private static double widest(List<Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> TextWidth.of(tick.label()))
                .max()
                .orElse(0);
    }
}
