package org.coppice.app.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Tick;
import org.coppice.app.chart.axis.TimeTicks;
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
 * A value for each hour of each day: days across, the hours of the day downwards, as the site's clocks show them.
 *
 * @param values day after day, 24 each; NaN is missing (also the hour that the clocks skip in spring)
 * @param range the values of the faintest and the fullest shade
 */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record HeatMap(String title, String unit, LocalDate firstDay, double[] values, Extent range, Ink ink)
        implements Chart {

    private static final int HOURS = 24;
    private static final double TOP_PX = 28;
    private static final double RAMP_PX = 64;
    private static final double HATCH_PX = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    public HeatMap {
        if (values.length % HOURS != 0) {
            throw new IllegalArgumentException(
                    "A heat map needs 24 values a day, but " + values.length + " is no multiple of 24.");
        }
    }

    /** Shades from the least to the greatest value. */
    public static HeatMap of(String title, String unit, LocalDate firstDay, double[] values, Ink ink) {
        return new HeatMap(title, unit, firstDay, values, Extent.of(values), ink);
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (values.length == 0) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        double left = 8 + TextWidth.of("00") + 8;
        Rect plot = new Rect(left, TOP_PX, viewport.width() - left - 14, viewport.height() - TOP_PX - 22);
        List<Mark> marks = new ArrayList<>();
        // A page-coloured raster cell would look like a value, a plain one like zero; the missing show this instead.
        addMissing(marks, plot);
        marks.add(new Mark.Raster(plot, days(), HOURS, shades(), ink));
        addHours(marks, plot);
        addMonths(marks, plot);
        addRamp(marks, plot);
        return new Drawing(viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, x, y));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(values.length + 1);
        rows.add(List.of("day", "hour", TableText.header(title, unit)));
        for (int i = 0; i < values.length; i++) {
            LocalDate day = firstDay.plusDays(i / HOURS);
            rows.add(List.of(day.toString(), hour(i % HOURS), TableText.number(values[i])));
        }
        return rows;
    }

    @Override
    public String summary() {
        long missing = Arrays.stream(values).filter(Double::isNaN).count();
        double mean =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
        return title + ", hour by day over " + days() + " days from " + DAY.format(firstDay) + ": mean "
                + NumberText.of(mean, unit) + ", from "
                + NumberText.of(Extent.of(values).min()) + " to "
                + NumberText.of(Extent.of(values).max(), unit) + (missing == 0 ? "." : ", " + missing + " missing.");
    }

    /** The ground of what is missing: hatched, as the faintest shade is a colour too. */
    private void addMissing(List<Mark> marks, Rect rect) {
        marks.add(Mark.Box.of(rect, Fill.of(Ink.GRID)));
        if (Arrays.stream(values).noneMatch(Double::isNaN)) {
            return;
        }
        List<Mark> hatching = new ArrayList<>();
        for (double x = rect.x() - rect.height(); x < rect.right(); x += HATCH_PX) {
            hatching.add(new Mark.Line(
                    new double[] {x, x + rect.height()},
                    new double[] {rect.bottom(), rect.y()},
                    Stroke.of(Ink.MUTED, 0.7)));
        }
        // Not to the very edge, where the shades end between two pixels.
        Rect inside = new Rect(rect.x() + 1, rect.y() + 1, rect.width() - 2, rect.height() - 2);
        marks.add(new Mark.Clip(inside, hatching));
    }

    private int days() {
        return values.length / HOURS;
    }

    private double[] shades() {
        double[] shades = new double[values.length];
        double size = range.size() > 0 ? range.size() : 1;
        for (int day = 0; day < days(); day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                double share = (values[day * HOURS + hour] - range.min()) / size;
                // Math.min and max keep NaN.
                shades[hour * days() + day] = Math.max(0, Math.min(1, share));
            }
        }
        return shades;
    }

    private static void addHours(List<Mark> marks, Rect plot) {
        int every = plot.height() < 60 ? 12 : plot.height() < 260 ? 6 : 3;
        for (int hour = 0; hour < HOURS; hour += every) {
            double y = plot.y() + plot.height() * (hour + 0.5) / HOURS + TextWidth.AXIS_PX * TextWidth.CAP_HEIGHT / 2;
            String text = String.format(Locale.ROOT, "%02d", hour);
            marks.add(Mark.Text.of(plot.x() - 8, y, text, Ink.MUTED, Mark.Anchor.END));
        }
    }

    /** Days are equally wide, so their axis is a calendar without clock changes: that of UTC. */
    private void addMonths(List<Mark> marks, Rect plot) {
        long dayMillis = 86_400_000L;
        long from = firstDay.toEpochDay() * dayMillis;
        int most = Math.max(2, (int) (plot.width() / 48));
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : TimeTicks.between(from, from + days() * dayMillis - 1, ZoneOffset.UTC, most)) {
            double x = plot.x() + (tick.value() - from) / dayMillis / days() * plot.width();
            if (x >= free && x + TextWidth.of(tick.label()) <= plot.right() + 14) {
                marks.add(Mark.Text.of(x, plot.bottom() + 15, tick.label(), Ink.MUTED, Mark.Anchor.START));
                free = x + TextWidth.of(tick.label()) + 6;
            }
        }
    }

    private void addRamp(List<Mark> marks, Rect plot) {
        double base = 4 + 12;
        String most = NumberText.of(range.max(), unit);
        double right = plot.right() - TextWidth.of(most) - 6;
        Rect ramp = new Rect(right - RAMP_PX, 6, RAMP_PX, 10);
        double[] steps = new double[32];
        Arrays.setAll(steps, i -> i / (steps.length - 1.0));
        marks.add(new Mark.Raster(ramp, steps.length, 1, steps, ink));
        marks.add(Mark.Text.of(plot.right(), base, most, Ink.MUTED, Mark.Anchor.END));
        String least = NumberText.of(range.min());
        marks.add(Mark.Text.of(ramp.x() - 6, base, least, Ink.MUTED, Mark.Anchor.END));
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            double x = ramp.x() - 6 - TextWidth.of(least) - 16 - TextWidth.of(NumberText.MISSING);
            marks.add(Mark.Text.of(x, base, NumberText.MISSING, Ink.MUTED, Mark.Anchor.START));
            addMissing(marks, new Rect(x - 14, 7, 9, 9));
        }
    }

    private Optional<Hit> hit(Rect plot, double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        int day = Math.min(days() - 1, (int) ((x - plot.x()) / plot.width() * days()));
        int hour = Math.min(HOURS - 1, (int) ((y - plot.y()) / plot.height() * HOURS));
        int index = day * HOURS + hour;
        String label = DAY.format(firstDay.plusDays(day)) + " " + hour(hour);
        double centreX = plot.x() + (day + 0.5) / days() * plot.width();
        double centreY = plot.y() + (hour + 0.5) / HOURS * plot.height();
        return Optional.of(Hit.single(title, label, NumberText.of(values[index], unit), index, centreX, centreY, ink));
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00–%02d:00", hour, hour + 1);
    }
}
