package org.coppice.app.chart.axis;

/** Which direction of an axis is the better one. */
public enum Better {
    HIGHER("higher is better"),
    LOWER("lower is better"),
    NEITHER("");

    private final String text;

    Better(String text) {
        this.text = text;
    }

    /** "lower is better ↓" on a vertical axis. */
    public String up() {
        return withArrow("↑", "↓");
    }

    /** "lower is better ←" on a horizontal axis. */
    public String across() {
        return withArrow("→", "←");
    }

    private String withArrow(String more, String less) {
        return switch (this) {
            case HIGHER -> text + " " + more;
            case LOWER -> text + " " + less;
            case NEITHER -> "";
        };
    }
}
