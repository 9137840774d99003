package org.coppice.app.chart.axis;

import java.util.List;

/** Maps values to pixels and back. */
public sealed interface Scale {

    /** The pixel of a value; NaN for what the scale cannot show. */
    double at(double value);

    double valueAt(double pixel);

    /** What is seen. */
    Extent extent();

    List<Tick> ticks(int most);

    /** Pixels in proportion to values; {@code start} is the pixel of the smallest. */
    record Linear(Extent extent, double start, double end) implements Scale {
        public Linear {
            extent = extent.size() > 0 ? extent : new Extent(extent.min() - 0.5, extent.max() + 0.5);
        }

        @Override
        public double at(double value) {
            return start + (value - extent.min()) / extent.size() * (end - start);
        }

        @Override
        public double valueAt(double pixel) {
            return extent.min() + (pixel - start) / (end - start) * extent.size();
        }

        @Override
        public List<Tick> ticks(int most) {
            return LinearTicks.within(extent, most);
        }
    }

    /** Pixels in proportion to the logarithms of values; zero and less have no place on it. */
    record Log(Extent extent, double start, double end) implements Scale {
        public Log {
            if (!(extent.min() > 0)) {
                throw new IllegalArgumentException("A logarithmic axis cannot show " + extent.min()
                        + ": it has no zero. Maybe a linear axis was meant?");
            }
            extent = extent.size() > 0 ? extent : extent.niceLog(0.5);
        }

        @Override
        public double at(double value) {
            return value > 0 ? start + Math.log(value / extent.min()) / logSize() * (end - start) : Double.NaN;
        }

        @Override
        public double valueAt(double pixel) {
            return extent.min() * Math.exp((pixel - start) / (end - start) * logSize());
        }

        @Override
        public List<Tick> ticks(int most) {
            return LogTicks.within(extent, most);
        }

        private double logSize() {
            return Math.log(extent.max() / extent.min());
        }
    }
}
