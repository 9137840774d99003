package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;

/**
 * Named values under each other, each with a bar from zero and its number: what a total is made of.
 *
 * @param labelsAbove whether a name stands above its bar and has the whole width, for long names in a narrow place
 */
public record BarList(String title, String unit, List<Bar> bars, boolean labelsAbove) implements Chart {

    private static final double TALLEST_ROW_PX = 28;
    private static final double TALLEST_PAIR_PX = 42;
    private static final double BAR_PX = 9;
    private static final double TEXT_PX = 12;
    private static final double GAP_PX = 12;

    public BarList {
        bars = List.copyOf(bars);
    }

    /** Names to the left of their bars. */
    public BarList(String title, String unit, List<Bar> bars) {
        this(title, unit, bars, false);
    }

    /** The same with each name above its bar. */
    public BarList withLabelsAbove() {
        return new BarList(title, unit, bars, true);
    }

    /** NaN is missing: no bar, and the number says so. */
    public record Bar(String label, double value, Ink ink) {
        public static Bar of(String label, double value) {
            return new Bar(label, value, Ink.SERIES_1);
        }
    }

    /** The height in which every row has its full room. */
    public double preferredHeight() {
        return Math.max(1, bars.size()) * tallest();
    }

    private double tallest() {
        return labelsAbove ? TALLEST_PAIR_PX : TALLEST_ROW_PX;
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (bars.isEmpty()) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        double row = Math.min(tallest(), viewport.height() / bars.size());
        double labels = labelsAbove
                ? viewport.width() - 8
                : Math.min(widest(bars.stream().map(Bar::label).toList()), viewport.width() * 0.45);
        double numbers = widest(bars.stream().map(this::number).toList());
        double left = labelsAbove ? 4 : 4 + labels + GAP_PX;
        Rect plot = new Rect(left, 0, viewport.width() - 4 - numbers - GAP_PX - left, row * bars.size());
        Scale across = new Scale.Linear(extent(), plot.x(), plot.right());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            addRow(marks, i, row, labels, across, viewport.width());
        }
        return new Drawing(viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(across, row, y));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(bars.size() + 1);
        rows.add(List.of("", TableText.header(title, unit)));
        bars.forEach(bar -> rows.add(List.of(bar.label(), TableText.number(bar.value()))));
        return rows;
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append('.');
        bars.forEach(bar -> text.append(' ')
                .append(bar.label())
                .append(": ")
                .append(NumberText.of(bar.value(), unit))
                .append('.'));
        return text.toString();
    }

    private String number(Bar bar) {
        return NumberText.of(bar.value(), unit);
    }

    private Extent extent() {
        double[] values = bars.stream().mapToDouble(Bar::value).toArray();
        Extent extent = Extent.of(values).including(0);
        return extent.size() > 0 ? extent : new Extent(0, 1);
    }

    private static double widest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> TextWidth.of(text, TEXT_PX))
                .max()
                .orElse(0);
    }

    private void addRow(List<Mark> marks, int index, double row, double labels, Scale across, double width) {
        Bar bar = bars.get(index);
        double middle = (index + (labelsAbove ? 0.7 : 0.5)) * row;
        double below = TEXT_PX * TextWidth.CAP_HEIGHT / 2;
        double base = middle + below;
        if (index > 0) {
            marks.add(Mark.Line.between(0, index * row, width, index * row, Stroke.hairline(Ink.GRID)));
        }
        String label = TextWidth.shorten(bar.label(), labels, TEXT_PX);
        marks.add(new Mark.Text(
                4,
                labelsAbove ? (index + 0.3) * row + below : base,
                label,
                Ink.TEXT,
                TEXT_PX,
                Mark.Anchor.START,
                false));
        if (!Double.isNaN(bar.value())) {
            double zero = across.at(0);
            double end = across.at(bar.value());
            double height = Math.min(BAR_PX, row * 0.6);
            Rect rect = new Rect(Math.min(zero, end), middle - height / 2, Math.abs(end - zero), height);
            marks.add(Mark.Box.of(rect, Fill.of(bar.ink())));
        }
        marks.add(new Mark.Text(width - 4, base, number(bar), Ink.TEXT, TEXT_PX, Mark.Anchor.END, false));
    }

    private Optional<Hit> hit(Scale across, double row, double y) {
        int index = (int) Math.floor(y / row);
        if (index < 0 || index >= bars.size()) {
            return Optional.empty();
        }
        Bar bar = bars.get(index);
        double x = across.at(Double.isNaN(bar.value()) ? 0 : bar.value());
        return Optional.of(Hit.single(title, bar.label(), number(bar), index, x, (index + 0.5) * row, bar.ink()));
    }
}
