package org.coppice.app.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Legend;
import org.coppice.app.chart.axis.Scale;
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
 * Things that hold between two dates, a lane each: contracts, equipment. The year that is reported is shaded. What has no end runs
 * out of the picture with a hollow edge.
 */
public record Timeline(String title, int year, List<Lane> lanes) implements Chart {
    private static final double TEXT_PX = 12;
    private static final double BAR_PX = 14;
    private static final double NAMES_SHARE = 0.3;
    private static final double TICKS_PX = 20;
    private static final double LABEL_PX = 64;
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AFTER = 2;

    /** Copies the list. */
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /**
     * One thing.
     *
     * @param group in words, for example {@code PPA}; one colour each
     * @param to the day after the last; empty means until further notice
     * @param detail for the read-out
     */
    public record Lane(String name, String group, Ink ink, LocalDate from, Optional<LocalDate> to, String detail) {}

    @Override
    public Drawing draw(Viewport viewport) {
        if (lanes.isEmpty()) {
            return Drawing.message(viewport, "No contract yet");
        }
        Legend legend = Legend.within(viewport.width() - 8, legend()).fitting(viewport.height() * 0.3);
        double names = Math.min(viewport.width() * NAMES_SHARE, widestName() + 16);
        Rect plot = new Rect(
                names,
                legend.height() + 4,
                viewport.width() - names - 8,
                viewport.height() - legend.height() - 4 - TICKS_PX);
        Extent time = extent();
        Scale across = new Scale.Linear(time, plot.x(), plot.right());
        double row = plot.height() / lanes.size();
        List<Mark> marks = new ArrayList<>(legend.marks(plot.right(), 2));
        marks.add(Mark.Box.of(
                new Rect(
                        across.at(millis(LocalDate.of(year, 1, 1))),
                        plot.y(),
                        across.at(millis(LocalDate.of(year + 1, 1, 1))) - across.at(millis(LocalDate.of(year, 1, 1))),
                        plot.height()),
                new Fill(Ink.ACCENT, 0.08)));
        ticks(marks, plot, across);
        for (int i = 0; i < lanes.size(); i++) {
            lane(marks, lanes.get(i), plot, across, plot.y() + i * row, row);
        }
        return new Drawing(viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, across, row, y));
    }

    private void lane(List<Mark> marks, Lane lane, Rect plot, Scale across, double top, double row) {
        double middle = top + row / 2;
        String name = TextWidth.shorten(lane.name(), plot.x() - 12, TEXT_PX);
        double base = middle + TEXT_PX * TextWidth.CAP_HEIGHT / 2;
        marks.add(new Mark.Text(4, base, name, Ink.TEXT, TEXT_PX, Mark.Anchor.START, false));
        marks.add(Mark.Line.between(4, top + row, plot.right(), top + row, Stroke.hairline(Ink.GRID)));
        double from = clamp(across.at(millis(lane.from())), plot);
        double to = lane.to().map(end -> clamp(across.at(millis(end)), plot)).orElse(plot.right());
        double height = Math.min(BAR_PX, row * 0.6);
        Rect bar = new Rect(from, middle - height / 2, Math.max(2, to - from), height);
        marks.add(new Mark.Box(bar, new Fill(lane.ink(), 0.85), 2));
        if (lane.to().isEmpty()) {
            marks.add(Mark.Line.between(
                    plot.right(), bar.y() - 2, plot.right(), bar.bottom() + 2, Stroke.of(Ink.SURFACE, 2)));
        }
    }

    private static double clamp(double x, Rect plot) {
        return Math.max(plot.x(), Math.min(plot.right(), x));
    }

    private static void ticks(List<Mark> marks, Rect plot, Scale across) {
        int most = Math.max(2, (int) (plot.width() / LABEL_PX));
        long from = (long) Math.ceil(across.extent().min());
        long to = (long) Math.floor(across.extent().max());
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : TimeTicks.between(from, to, ZoneOffset.UTC, most)) {
            double x = across.at(tick.value());
            marks.add(Mark.Line.between(x, plot.y(), x, plot.bottom(), Stroke.hairline(Ink.GRID)));
            double half = TextWidth.of(tick.label()) / 2;
            if (x - half >= Math.max(free, 0) && x + half <= plot.right() + 8) {
                marks.add(Mark.Text.of(x, plot.bottom() + 14, tick.label(), Ink.MUTED, Mark.Anchor.MIDDLE));
                free = x + half + 6;
            }
        }
    }

    /** From a year before the reported one to two after it, further where something begins or ends soon. */
    private Extent extent() {
        LocalDate first = LocalDate.of(year - YEARS_BEFORE, 1, 1);
        LocalDate last = LocalDate.of(year + 1 + YEARS_AFTER, 1, 1);
        for (Lane lane : lanes) {
            if (lane.to().isPresent() && lane.to().get().isAfter(last)) {
                LocalDate end = lane.to().get();
                last = end.isAfter(LocalDate.of(year + 15, 1, 1)) ? LocalDate.of(year + 15, 1, 1) : end;
            }
        }
        return new Extent(millis(first), millis(last));
    }

    private Optional<Hit> hit(Rect plot, Scale across, double row, double y) {
        int index = (int) Math.floor((y - plot.y()) / row);
        if (index < 0 || index >= lanes.size()) {
            return Optional.empty();
        }
        Lane lane = lanes.get(index);
        String when =
                lane.from() + lane.to().map(end -> " to " + end.minusDays(1)).orElse(" until further notice");
        double at = clamp(across.at(millis(lane.from())), plot);
        return Optional.of(new Hit(
                lane.name(),
                when,
                lane.detail(),
                index,
                at,
                plot.y() + (index + 0.5) * row,
                List.of(new Hit.Reading(lane.group(), lane.detail(), lane.ink()))));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "kind", "from", "to (exclusive)", "detail"));
        for (Lane lane : lanes) {
            rows.add(List.of(
                    lane.name(),
                    lane.group(),
                    lane.from().toString(),
                    lane.to().map(LocalDate::toString).orElse(""),
                    lane.detail()));
        }
        return rows;
    }

    @Override
    public String summary() {
        LocalDate first = LocalDate.of(year, 1, 1);
        long inForce = lanes.stream()
                .filter(lane -> lane.from().getYear() <= year
                        && lane.to().map(end -> end.isAfter(first)).orElse(true))
                .count();
        return title + ", timeline of " + lanes.size() + ": " + inForce + " in force in " + year + ".";
    }

    private List<Legend.Entry> legend() {
        Map<String, Legend.Entry> entries = new LinkedHashMap<>();
        lanes.forEach(lane -> entries.putIfAbsent(lane.group(), Legend.Entry.box(lane.group(), lane.ink())));
        return List.copyOf(entries.values());
    }

    private double widestName() {
        return lanes.stream()
                .mapToDouble(lane -> TextWidth.of(lane.name(), TEXT_PX))
                .max()
                .orElse(0);
    }

    private static double millis(LocalDate date) {
        return (double) date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
