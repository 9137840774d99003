package org.coppice.app.page.meters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Span;
import org.coppice.app.chart.trace.Trace;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.app.page.meters.importing.ImportWords;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Readings;

/** From a meter and its readings to what the page shows. */
final class MeterQuery {
    private static final double SECONDS_IN_HOUR = 3600;
    /** So few readings are seen one by one. */
    private static final int MOST_STEPS = 1_000;

    private MeterQuery() {}

    static MeterView of(Plan plan, Meter meter, Readings readings) {
        ZoneId zone = plan.findSite(meter.site()).map(Site::zone).orElse(ZoneOffset.UTC);
        HourByDay hours = HourByDay.of(meter.name(), readings, zone);
        return new MeterView(
                meter.name(),
                meter.name() + marks(readings),
                coverage(readings, zone),
                series(meter, readings, zone),
                hours.chart(),
                hours.note(),
                log(plan, meter));
    }

    /** Energy is shown as the power it means; everything else as it is. */
    private static boolean asPower(Readings readings) {
        return readings.unit().dimension() == Dimension.ENERGY;
    }

    private static Chart series(Meter meter, Readings readings, ZoneId zone) {
        int n = readings.size();
        boolean power = asPower(readings);
        boolean steps = n <= MOST_STEPS;
        long[] times = new long[(steps ? 2 * n : n) + gapCount(readings)];
        double[] values = new double[times.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0 && readings.starts()[i] > readings.ends()[i - 1]) {
                times[at] = readings.ends()[i - 1] * 1000;
                values[at++] = Double.NaN;
            }
            double hours = (readings.ends()[i] - readings.starts()[i]) / SECONDS_IN_HOUR;
            times[at] = readings.starts()[i] * 1000;
            values[at] = power ? readings.values()[i] / hours : readings.values()[i];
            at++;
            if (steps) { // a bill holds for all of its month, and does not lead to the next
                times[at] = readings.ends()[i] * 1000;
                values[at] = values[at - 1];
                at++;
            }
        }
        Axis axis = power
                ? Axis.of("Power", "kW")
                : Axis.of(meter.name(), readings.unit().symbol());
        Trace trace = Trace.irregular(meter.name(), Ink.SERIES_1, times, values);
        return LineChart.of("Readings of " + meter.name(), axis, zone, trace).withSpans(ReadingMarks.of(readings));
    }

    /** What is shaded, in words. */
    private static String marks(Readings readings) {
        Map<String, Long> counts = ReadingMarks.of(readings).stream()
                .collect(Collectors.groupingBy(Span::name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> " · " + FigureText.number(entry.getValue()) + " × " + entry.getKey())
                .collect(Collectors.joining());
    }

    private static int gapCount(Readings readings) {
        int gaps = 0;
        for (int i = 1; i < readings.size(); i++) {
            if (readings.starts()[i] > readings.ends()[i - 1]) {
                gaps++;
            }
        }
        return gaps;
    }

    /** The share of the time between the first and the last reading that has values. */
    private static String coverage(Readings readings, ZoneId zone) {
        long covered = 0;
        int values = 0;
        for (int i = 0; i < readings.size(); i++) {
            if (!Double.isNaN(readings.values()[i])) {
                covered += readings.ends()[i] - readings.starts()[i];
                values++;
            }
        }
        if (readings.size() == 0) {
            return "no readings";
        }
        long span = readings.end().getEpochSecond() - readings.first().getEpochSecond();
        double missingHours = (span - covered) / SECONDS_IN_HOUR;
        String total = asPower(readings)
                ? " · " + FigureText.of(readings.sum(), readings.unit()).text()
                : "";
        return FigureText.number(values) + " readings · " + day(readings.first(), zone) + " to "
                + day(readings.end().minusSeconds(1), zone) + total
                + (missingHours > 0 ? " · " + FigureText.number(missingHours) + " h missing" : " · complete");
    }

    private static String day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    private static Statement log(Plan plan, Meter meter) {
        List<List<String>> rows = new ArrayList<>();
        for (ImportRecord record : plan.imports()) {
            if (record.meters().contains(meter.id())) {
                String when = day(record.at(), ZoneOffset.UTC);
                rows.add(List.of("=" + record.file() + ", imported on " + when, "", "", ""));
                record.findings().forEach(finding -> rows.add(row(finding)));
                if (record.findings().isEmpty()) {
                    rows.add(List.of("nothing to remark", "", "", ""));
                }
            }
        }
        return new Statement(List.of("what was found", "severity", "where", "what was done"), rows, 4);
    }

    static List<String> row(Finding finding) {
        return List.of(
                finding.message(),
                finding.severity().text(),
                ImportWords.place(finding.where()),
                ImportWords.action(finding));
    }
}
