package org.coppice.app.chart.trace;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.axis.Tick;
import org.coppice.app.chart.axis.TimeTicks;
import org.coppice.app.chart.drawing.TextWidth;

/** The horizontal positions shared by all layers of a chart: names, evenly spaced, or times. */
public sealed interface Across {

    int size();

    double position(int index);

    /** The name of a position, for the table and the read-out. */
    String labelOf(int index);

    /** The index of the value at a position, within 0 … size − 1. */
    int indexAt(double position);

    /** From the first to the last position. */
    Extent extent();

    List<Tick> ticks(Scale scale);

    /** Years, months, device types: position = index. */
    record Labels(List<String> names) implements Across {
        public Labels {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public double position(int index) {
            return index;
        }

        @Override
        public String labelOf(int index) {
            return names.get(index);
        }

        @Override
        public int indexAt(double position) {
            return (int) Math.max(0, Math.min(names.size() - 1, Math.round(position)));
        }

        @Override
        public Extent extent() {
            return new Extent(0, Math.max(1, names.size() - 1));
        }

        @Override
        public List<Tick> ticks(Scale scale) {
            double widest = names.stream().mapToDouble(TextWidth::of).max().orElse(0) + 10;
            double slot = Math.abs(scale.at(1) - scale.at(0));
            int every = Math.max(1, (int) Math.ceil(widest / slot));
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < names.size(); i += every) {
                if (i >= scale.extent().min() - 0.5 && i <= scale.extent().max() + 0.5) {
                    ticks.add(new Tick(i, names.get(i)));
                }
            }
            return ticks;
        }
    }

    /** Times, labelled as the clocks of a zone show them. */
    record Clock(Times times, ZoneId zone) implements Across {
        /** A label every so many pixels at most. */
        private static final double LABEL_PX = 64;

        @Override
        public int size() {
            return times.size();
        }

        @Override
        public double position(int index) {
            return times.at(index);
        }

        @Override
        public String labelOf(int index) {
            return ClockText.of(times.at(index), zone);
        }

        @Override
        public int indexAt(double position) {
            return Math.max(0, times.indexAt(position));
        }

        @Override
        public Extent extent() {
            return times.size() == 0 ? new Extent(0, 1) : new Extent((double) times.at(0), (double) times.end());
        }

        @Override
        public List<Tick> ticks(Scale scale) {
            Extent seen = scale.extent();
            int most = Math.max(2, (int) (Math.abs(scale.at(seen.max()) - scale.at(seen.min())) / LABEL_PX));
            return TimeTicks.between((long) Math.ceil(seen.min()), (long) Math.floor(seen.max()), zone, most);
        }
    }
}
