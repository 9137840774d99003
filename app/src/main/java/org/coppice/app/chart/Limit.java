package org.coppice.app.chart;

/**
 * A bound on an axis: what lies beyond it is shaded.
 *
 * @param isMost true where values above break the limit, false where values below do
 */
public record Limit(double value, String text, boolean isMost) {

    public static Limit atMost(double value, String text) {
        return new Limit(value, text, true);
    }

    public static Limit atLeast(double value, String text) {
        return new Limit(value, text, false);
    }

    public boolean allows(double candidate) {
        return isMost ? candidate <= value : candidate >= value;
    }
}
