package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.HitTest;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;

/** Places the nodes of a sankey in their columns and the ribbons between them, in the order of the nodes. */
final class SankeyLayout implements HitTest {

    private static final double NODE_PX = 12;
    private static final double GAP_PX = 10;
    private static final double MARGIN_PX = 8;
    private static final double LEAST_PX = 1;
    private static final double RIBBON_OPACITY = 0.28;

    private final Sankey chart;
    private final Rect plot;
    private final int columns;
    private final double pixelsPerUnit;
    private final Rect[] boxes;
    private final Mark.Ribbon[] ribbons;

    SankeyLayout(Sankey chart, Viewport viewport) {
        this.chart = chart;
        this.columns =
                1 + chart.nodes().stream().mapToInt(Sankey.Node::column).max().orElse(0);
        double left = MARGIN_PX + Math.min(widestLabel(0), viewport.width() * 0.3) + 8;
        double right = MARGIN_PX + Math.min(widestLabel(columns - 1), viewport.width() * 0.3) + 8;
        this.plot = new Rect(left, MARGIN_PX, viewport.width() - left - right, viewport.height() - 2 * MARGIN_PX);
        this.pixelsPerUnit = pixelsPerUnit();
        this.boxes = boxes();
        this.ribbons = ribbons();
    }

    Rect plot() {
        return plot;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(List.of(ribbons));
        for (int node = 0; node < boxes.length; node++) {
            if (boxes[node].height() > 0) {
                marks.add(
                        Mark.Box.of(boxes[node], Fill.of(chart.nodes().get(node).ink())));
            }
        }
        for (int column = 0; column < columns; column++) {
            addLabels(marks, column);
        }
        return marks;
    }

    @Override
    public Optional<Hit> at(double x, double y) {
        for (int node = 0; node < boxes.length; node++) {
            if (boxes[node].contains(x, y)) {
                return Optional.of(nodeHit(node));
            }
        }
        for (int i = ribbons.length - 1; i >= 0; i--) {
            if (contains(ribbons[i], x, y)) {
                return Optional.of(flowHit(i, x, y));
            }
        }
        return Optional.empty();
    }

    /** The fullest column decides, so that a tonne is as tall everywhere. */
    private double pixelsPerUnit() {
        double least = Double.POSITIVE_INFINITY;
        for (int column = 0; column < columns; column++) {
            double amount = inColumn(column).mapToDouble(chart::throughput).sum();
            long nodes = inColumn(column).count();
            if (amount > 0) {
                least = Math.min(least, Math.max(1, plot.height() - (nodes - 1) * GAP_PX) / amount);
            }
        }
        return least;
    }

    private IntStream inColumn(int column) {
        return IntStream.range(0, chart.nodes().size())
                .filter(i -> chart.nodes().get(i).column() == column && chart.throughput(i) > 0);
    }

    private Rect[] boxes() {
        Rect[] placed = new Rect[chart.nodes().size()];
        Arrays.fill(placed, new Rect(0, 0, 0, 0));
        for (int column = 0; column < columns; column++) {
            int[] nodes = inColumn(column).toArray();
            double used = IntStream.of(nodes).mapToDouble(this::height).sum();
            double gap = nodes.length < 2 ? 0 : Math.min(3 * GAP_PX, (plot.height() - used) / (nodes.length - 1));
            double y = plot.y() + (plot.height() - used - gap * (nodes.length - 1)) / 2;
            double x = columns == 1 ? plot.x() : plot.x() + column * (plot.width() - NODE_PX) / (columns - 1);
            for (int node : nodes) {
                placed[node] = new Rect(x, y, NODE_PX, height(node));
                y += height(node) + gap;
            }
        }
        return placed;
    }

    private double height(int node) {
        return Math.max(LEAST_PX, chart.throughput(node) * pixelsPerUnit);
    }

    /** At both ends ribbons are stacked in the order of the nodes at the other end, so that few cross. */
    private Mark.Ribbon[] ribbons() {
        double[] starts = offsets(Comparator.comparingDouble(i -> boxes[flow(i).to()].y()), true);
        double[] ends = offsets(Comparator.comparingDouble(i -> boxes[flow(i).from()].y()), false);
        Mark.Ribbon[] made = new Mark.Ribbon[chart.flows().size()];
        for (int i = 0; i < made.length; i++) {
            Sankey.Flow flow = flow(i);
            double thickness = flow.amount() * pixelsPerUnit;
            Ink ink = chart.nodes().get(flow.from()).ink();
            made[i] = new Mark.Ribbon(
                    boxes[flow.from()].right(),
                    boxes[flow.from()].y() + starts[i],
                    thickness,
                    boxes[flow.to()].x(),
                    boxes[flow.to()].y() + ends[i],
                    thickness,
                    new Fill(ink, RIBBON_OPACITY));
        }
        return made;
    }

    private double[] offsets(Comparator<Integer> order, boolean atSource) {
        double[] filled = new double[boxes.length];
        double[] offsets = new double[chart.flows().size()];
        IntStream.range(0, offsets.length).boxed().sorted(order).forEach(i -> {
            int node = atSource ? flow(i).from() : flow(i).to();
            offsets[i] = filled[node];
            filled[node] += flow(i).amount() * pixelsPerUnit;
        });
        return offsets;
    }

    private Sankey.Flow flow(int index) {
        return chart.flows().get(index);
    }

    private double widestLabel(int column) {
        return inColumn(column)
                .mapToDouble(i -> TextWidth.of(chart.label(i)))
                .max()
                .orElse(0);
    }

    /** Labels beside the nodes; the first column's on its left. One that would cover its neighbour's is left out. */
    private void addLabels(List<Mark> marks, int column) {
        double free = Double.NEGATIVE_INFINITY;
        for (int node : inColumn(column).toArray()) {
            Rect box = boxes[node];
            if (box.centreY() - 6 < free) {
                continue;
            }
            boolean first = column == 0;
            double room = column == columns - 1 || first
                    ? Double.POSITIVE_INFINITY
                    : plot.width() / (columns - 1) - NODE_PX - 2 * MARGIN_PX;
            String text = chart.label(node, room);
            double base = box.centreY() + TextWidth.AXIS_PX * TextWidth.CAP_HEIGHT / 2;
            marks.add(Mark.Text.of(
                    first ? box.x() - 8 : box.right() + 7,
                    base,
                    text,
                    Ink.TEXT,
                    first ? Mark.Anchor.END : Mark.Anchor.START));
            free = box.centreY() + 6;
        }
    }

    private Hit nodeHit(int node) {
        Sankey.Node shown = chart.nodes().get(node);
        String value = NumberText.of(chart.throughput(node), chart.unit());
        return Hit.single(
                shown.name(), chart.title(), value, -1, boxes[node].centreX(), boxes[node].centreY(), shown.ink());
    }

    private Hit flowHit(int index, double x, double y) {
        String value = NumberText.of(flow(index).amount(), chart.unit());
        return Hit.single(
                chart.describe(flow(index)),
                chart.title(),
                value,
                index,
                x,
                y,
                ribbons[index].fill().ink());
    }

    /** The painters draw the edge as a cubic Bézier with both control points half way: y is then smoothstep of t. */
    private static boolean contains(Mark.Ribbon ribbon, double x, double y) {
        if (x < ribbon.x0() || x > ribbon.x1()) {
            return false;
        }
        double t = timeAt((x - ribbon.x0()) / (ribbon.x1() - ribbon.x0()));
        double eased = t * t * (3 - 2 * t);
        double top = ribbon.y0() + (ribbon.y1() - ribbon.y0()) * eased;
        double thickness = ribbon.thickness0() + (ribbon.thickness1() - ribbon.thickness0()) * eased;
        return y >= top && y <= top + thickness;
    }

    /** Solves x(t) = 1.5 t (1 − t) + t³ for t by halving; x(t) ascends. */
    private static double timeAt(double x) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 30; i++) {
            double t = (low + high) / 2;
            double at = 1.5 * t * (1 - t) + t * t * t;
            if (at < x) {
                low = t;
            } else {
                high = t;
            }
        }
        return (low + high) / 2;
    }
}
