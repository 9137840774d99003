package org.coppice.app.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

/** When meters were read, a lane each: measured, estimated or repaired, partly missing, missing. */
public record CoverageStrip(String title, ZoneId zone, List<Lane> lanes) implements Chart {
    private static final double TEXT_PX = 12;
    private static final double NAMES_SHARE = 0.25;
    private static final double TICKS_PX = 20;
    private static final double BAR_SHARE = 0.62;
    private static final double MOST_BAR_PX = 14;
    private static final double LABEL_PX = 64;

    /** Copies the list. */
    public CoverageStrip {
        lanes = List.copyOf(lanes);
    }

    /** How well a day is covered, the best first. */
    public enum State {
        MEASURED("measured", Ink.SERIES_1),
        REPAIRED("estimated or repaired", Ink.SERIES_5),
        PARTLY("partly missing", Ink.WARNING),
        MISSING("missing", Ink.GRID);

        private final String text;
        private final Ink ink;

        State(String text, Ink ink) {
            this.text = text;
            this.ink = ink;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }

    /** Days of one state, the last not included. */
    public record Run(LocalDate from, LocalDate until, State state) {}

    /**
     * One meter.
     *
     * @param detail for the read-out, for example {@code 99.8 % covered}
     */
    public record Lane(String name, String detail, List<Run> runs) {

        /** Copies the list. */
        public Lane {
            runs = List.copyOf(runs);
        }
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (lanes.stream().allMatch(lane -> lane.runs().isEmpty())) {
            return Drawing.message(viewport, "No readings yet");
        }
        Legend legend = Legend.within(viewport.width() - 8, legend()).fitting(viewport.height() * 0.3);
        double names = Math.min(viewport.width() * NAMES_SHARE, widestName() + 16);
        Rect plot = new Rect(
                names,
                legend.height() + 4,
                viewport.width() - names - 8,
                viewport.height() - legend.height() - 4 - TICKS_PX);
        Scale across = new Scale.Linear(extent(), plot.x(), plot.right());
        double row = plot.height() / lanes.size();
        List<Mark> marks = new ArrayList<>(legend.marks(plot.right(), 2));
        ticks(marks, plot, across);
        for (int i = 0; i < lanes.size(); i++) {
            lane(marks, lanes.get(i), plot, across, plot.y() + i * row, row);
        }
        return new Drawing(viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, across, row, x, y));
    }

    private void lane(List<Mark> marks, Lane lane, Rect plot, Scale across, double top, double row) {
        double height = Math.min(MOST_BAR_PX, row * BAR_SHARE);
        double middle = top + row / 2;
        String name = TextWidth.shorten(lane.name(), plot.x() - 12, TEXT_PX);
        double base = middle + TEXT_PX * TextWidth.CAP_HEIGHT / 2;
        marks.add(new Mark.Text(4, base, name, Ink.TEXT, TEXT_PX, Mark.Anchor.START, false));
        for (Run run : lane.runs()) {
            double x = across.at(millis(run.from()));
            // What is not measured must be seen, however short it is.
            double least = run.state() == State.MEASURED ? 0 : 1.5;
            double width = Math.max(least, across.at(millis(run.until())) - x);
            marks.add(Mark.Box.of(new Rect(x, middle - height / 2, width, height), Fill.of(run.state().ink)));
        }
    }

    private void ticks(List<Mark> marks, Rect plot, Scale across) {
        int most = Math.max(2, (int) (plot.width() / LABEL_PX));
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : TimeTicks.between(
                (long) Math.ceil(across.extent().min()),
                (long) Math.floor(across.extent().max()),
                zone,
                most)) {
            double x = across.at(tick.value());
            marks.add(Mark.Line.between(x, plot.y(), x, plot.bottom(), Stroke.hairline(Ink.GRID)));
            double half = TextWidth.of(tick.label()) / 2;
            if (x - half >= Math.max(free, 0) && x + half <= plot.right() + 8) {
                marks.add(Mark.Text.of(x, plot.bottom() + 14, tick.label(), Ink.MUTED, Mark.Anchor.MIDDLE));
                free = x + half + 6;
            }
        }
    }

    private Optional<Hit> hit(Rect plot, Scale across, double row, double x, double y) {
        int index = (int) Math.floor((y - plot.y()) / row);
        if (index < 0 || index >= lanes.size() || x < plot.x() || x > plot.right()) {
            return Optional.empty();
        }
        Lane lane = lanes.get(index);
        double share = (x - plot.x()) / plot.width();
        long at = (long) (across.extent().min() + share * across.extent().size());
        LocalDate day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
        String state = lane.runs().stream()
                .filter(run -> !day.isBefore(run.from()) && day.isBefore(run.until()))
                .map(run -> run.state().text())
                .findFirst()
                .orElse("no readings");
        return Optional.of(new Hit(
                lane.name(),
                day.toString(),
                state,
                index,
                x,
                plot.y() + (index + 0.5) * row,
                List.of(new Hit.Reading(lane.detail(), state, Ink.SERIES_1))));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("meter", "from", "until (exclusive)", "state"));
        for (Lane lane : lanes) {
            for (Run run : lane.runs()) {
                rows.add(List.of(
                        lane.name(),
                        run.from().toString(),
                        run.until().toString(),
                        run.state().text()));
            }
        }
        return rows;
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title)
                .append(", when ")
                .append(lanes.size())
                .append(lanes.size() == 1 ? " meter was read." : " meters were read.");
        lanes.forEach(lane -> text.append(String.format(Locale.ROOT, " %s: %s.", lane.name(), lane.detail())));
        return text.toString();
    }

    private List<Legend.Entry> legend() {
        return Stream.of(State.values())
                .filter(state ->
                        lanes.stream().flatMap(lane -> lane.runs().stream()).anyMatch(run -> run.state() == state))
                .map(state -> Legend.Entry.box(state.text(), state.ink))
                .toList();
    }

    private Extent extent() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Lane lane : lanes) {
            for (Run run : lane.runs()) {
                min = Math.min(min, millis(run.from()));
                max = Math.max(max, millis(run.until()));
            }
        }
        return new Extent(min, max);
    }

    private double widestName() {
        return lanes.stream()
                .mapToDouble(lane -> TextWidth.of(lane.name(), TEXT_PX))
                .max()
                .orElse(0);
    }

    private double millis(LocalDate date) {
        return (double) date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
