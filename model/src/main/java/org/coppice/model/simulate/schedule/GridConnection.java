package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.year.YearFrame;

/**
 * How much the IT equipment of a site may draw in each step for the site to stay within its grid connection, by the stated PUE; without
 * end where no connection is stated.
 */
public final class GridConnection {
    private static final double ROUNDING = 1e-9;

    private final double[] limitKwh;

    private GridConnection(double[] limitKwh) {
        this.limitKwh = limitKwh;
    }

    /** That of a site. */
    public static GridConnection of(Site site, YearFrame frame) {
        double connection = site.connection().map(Power::kilowatts).orElse(Double.POSITIVE_INFINITY);
        double[] limit = frame.course(site.pue().value());
        Arrays.setAll(limit, i -> connection * frame.stepHours() / limit[i]);
        return new GridConnection(limit);
    }

    /** How much more than now may be drawn in a step. */
    public double roomKwh(int step, double nowKwh) {
        return Math.max(0, limitKwh[step] - nowKwh);
    }

    /** Whether a load of the IT equipment breaks the connection where that of before kept it, or breaks it further. */
    public boolean breaks(int step, double beforeKwh, double afterKwh) {
        return afterKwh > Math.max(limitKwh[step], beforeKwh) * (1 + ROUNDING);
    }
}
