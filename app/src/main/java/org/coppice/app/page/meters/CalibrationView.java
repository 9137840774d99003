package org.coppice.app.page.meters;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.control.Statement;
import org.coppice.model.plan.Edit;

/**
 * How the model of a site agrees with its meters, and what could be taken from them.
 *
 * @param remark the site and the meters
 * @param chart metered and modelled mean power by day, or by month where readings are further apart
 * @param fits NMBE and CV(RMSE) with their limits in words
 * @param levels mean metered and modelled power by level of load and by hour of the day
 * @param verdict the limits kept or not, as a sentence
 */
record CalibrationView(
        String remark, Chart chart, Statement fits, Statement levels, String verdict, List<Offer> offers) {

    CalibrationView {
        offers = List.copyOf(offers);
    }

    /** Where there is nothing to compare: why. */
    static CalibrationView nothing(String remark, String why) {
        Chart none = LineChart.of("Model against meter", Axis.of("Mean power", "kW"), ZoneOffset.UTC);
        return new CalibrationView(remark, none, Statement.EMPTY, Statement.EMPTY, why, List.of());
    }

    /** Whether anything is compared. */
    boolean compares() {
        return !fits.rows().isEmpty();
    }

    /**
     * A calibration on offer.
     *
     * @param name of its button
     * @param text what would change, with the agreement before and after; or why it is not possible, or changes nothing
     * @param edit empty where it is not possible, or changes nothing
     */
    record Offer(String name, String text, Optional<Edit> edit) {}
}
