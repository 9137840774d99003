package org.coppice.app.chart.axis;

/** What an axis shows, in which unit, on which kind of scale, and which way is better. */
public record Axis(String label, String unit, boolean logarithmic, Better better) {

    public static Axis of(String label, String unit) {
        return new Axis(label, unit, false, Better.NEITHER);
    }

    public Axis onLogScale(boolean log) {
        return new Axis(label, unit, log, better);
    }

    public Axis better(Better direction) {
        return new Axis(label, unit, logarithmic, direction);
    }

    /** A scale over the part from {@code from} to {@code to} (fractions of the axis) of an extent. */
    public Scale scale(Extent extent, double from, double to, double start, double end) {
        Scale whole = scale(extent, 0, 1);
        Extent part = new Extent(whole.valueAt(from), whole.valueAt(to));
        return scale(part, start, end);
    }

    public Scale scale(Extent extent, double start, double end) {
        return logarithmic ? new Scale.Log(extent, start, end) : new Scale.Linear(extent, start, end);
    }

    /** The extent of the values, with a little room; on a logarithmic axis only what is above zero counts. */
    public Extent around(double[] values, int mostTicks) {
        return logarithmic
                ? Extent.ofPositive(values).niceLog(0.08)
                : Extent.of(values).nice(mostTicks);
    }

    /** "Power, kW"; only the unit where there is no label. */
    public String title() {
        if (label.isEmpty() || unit.isEmpty()) {
            return label + unit;
        }
        return label + ", " + unit;
    }

    /** Title and direction, for a vertical axis. */
    public String titleUp() {
        return withDirection(better.up());
    }

    /** Title and direction, for a horizontal axis. */
    public String titleAcross() {
        return withDirection(better.across());
    }

    private String withDirection(String direction) {
        if (direction.isEmpty() || title().isEmpty()) {
            return title() + direction;
        }
        return title() + " · " + direction;
    }
}
