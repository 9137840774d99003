package org.coppice.app.chart.svg;

import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;

/** The {@code d} attribute of a path. */
final class SvgPath {

    private final StringBuilder text = new StringBuilder();

    static String of(Mark.Line line) {
        SvgPath path = new SvgPath();
        boolean open = false;
        for (int i = 0; i < line.xs().length; i++) {
            boolean there = !Double.isNaN(line.ys()[i]) && !Double.isNaN(line.xs()[i]);
            if (there) {
                path.to(open ? 'L' : 'M', line.xs()[i], line.ys()[i]);
            }
            open = there;
        }
        return path.text.toString();
    }

    /** One closed outline for each stretch without a gap. */
    static String of(Mark.Area area) {
        SvgPath path = new SvgPath();
        int from = 0;
        int size = area.xs().length;
        for (int i = 0; i <= size; i++) {
            boolean gap = i == size || Double.isNaN(area.tops()[i]) || Double.isNaN(area.bottoms()[i]);
            if (gap) {
                path.outline(area, from, i);
                from = i + 1;
            }
        }
        return path.text.toString();
    }

    static String of(Mark.Ribbon ribbon) {
        double middle = (ribbon.x0() + ribbon.x1()) / 2;
        SvgPath path = new SvgPath();
        path.to('M', ribbon.x0(), ribbon.y0());
        path.curve(middle, ribbon.y0(), middle, ribbon.y1(), ribbon.x1(), ribbon.y1());
        path.to('L', ribbon.x1(), ribbon.y1() + ribbon.thickness1());
        double bottom0 = ribbon.y0() + ribbon.thickness0();
        path.curve(middle, ribbon.y1() + ribbon.thickness1(), middle, bottom0, ribbon.x0(), bottom0);
        return path.text.append('Z').toString();
    }

    /** Symbols have about the area of a circle of that radius. */
    static String of(Mark.Point point) {
        double x = point.x();
        double y = point.y();
        double r = point.radius();
        SvgPath path = new SvgPath();
        switch (point.shape()) {
            case SQUARE ->
                path.polygon(
                        x - r * 0.88,
                        y - r * 0.88,
                        x + r * 0.88,
                        y - r * 0.88,
                        x + r * 0.88,
                        y + r * 0.88,
                        x - r * 0.88,
                        y + r * 0.88);
            case DIAMOND -> path.polygon(x, y - r * 1.25, x + r * 1.25, y, x, y + r * 1.25, x - r * 1.25, y);
            case TRIANGLE -> path.polygon(x, y - r * 1.25, x + r * 1.2, y + r * 0.85, x - r * 1.2, y + r * 0.85);
            case CIRCLE -> throw new IllegalArgumentException("A circle is not a path.");
        }
        return path.text.toString();
    }

    static void addCell(StringBuilder path, Rect rect) {
        path.append('M').append(SvgNumber.of(rect.x())).append(' ').append(SvgNumber.of(rect.y()));
        path.append('h').append(SvgNumber.of(rect.width())).append('v').append(SvgNumber.of(rect.height()));
        path.append('h').append(SvgNumber.of(-rect.width())).append('Z');
    }

    private void outline(Mark.Area area, int from, int to) {
        if (to - from < 1) {
            return;
        }
        for (int i = from; i < to; i++) {
            to(i == from ? 'M' : 'L', area.xs()[i], area.tops()[i]);
        }
        for (int i = to - 1; i >= from; i--) {
            to('L', area.xs()[i], area.bottoms()[i]);
        }
        text.append('Z');
    }

    private void polygon(double... coordinates) {
        for (int i = 0; i < coordinates.length; i += 2) {
            to(i == 0 ? 'M' : 'L', coordinates[i], coordinates[i + 1]);
        }
        text.append('Z');
    }

    private void to(char command, double x, double y) {
        text.append(command).append(SvgNumber.of(x)).append(' ').append(SvgNumber.of(y));
    }

    private void curve(double cx0, double cy0, double cx1, double cy1, double x, double y) {
        text.append('C').append(SvgNumber.of(cx0)).append(' ').append(SvgNumber.of(cy0));
        text.append(' ').append(SvgNumber.of(cx1)).append(' ').append(SvgNumber.of(cy1));
        text.append(' ').append(SvgNumber.of(x)).append(' ').append(SvgNumber.of(y));
    }
}
