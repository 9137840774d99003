package org.coppice.app.chart.axis;

import java.util.ArrayList;
import java.util.List;

/** Round values on a logarithmic axis: 1, 2 and 5 of every decade, or 1 and 3, or whole decades, as they fit. */
final class LogTicks {

    private static final int[][] MULTIPLES = {{1, 2, 5}, {1, 3}, {1}};
    private static final int FEWEST = 3;

    private LogTicks() {}

    static List<Tick> within(Extent extent, int most) {
        for (int[] multiples : MULTIPLES) {
            List<Tick> ticks = at(extent, multiples, 1);
            if (ticks.size() < FEWEST) {
                return LinearTicks.within(extent, most);
            }
            if (ticks.size() <= most) {
                return ticks;
            }
        }
        int decades = (int) Math.ceil(Math.log10(extent.max() / extent.min()));
        return at(extent, new int[] {1}, Math.max(1, (int) Math.ceil(decades / (double) most)));
    }

    private static List<Tick> at(Extent extent, int[] multiples, int everyDecade) {
        int first = (int) Math.floor(Math.log10(extent.min()));
        int last = (int) Math.ceil(Math.log10(extent.max()));
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade += everyDecade) {
            for (int multiple : multiples) {
                double value = decade < 0 ? multiple / Math.pow(10, -decade) : multiple * Math.pow(10, decade);
                if (value >= extent.min() * (1 - 1e-9) && value <= extent.max() * (1 + 1e-9)) {
                    ticks.add(new Tick(value, NumberText.of(value)));
                }
            }
        }
        return ticks;
    }
}
