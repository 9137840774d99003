package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.trace.ClockText;
import org.coppice.app.chart.trace.Times;
import org.coppice.app.chart.trace.Trace;

/** The table of a line chart: a column a trace where all share their times, else a row a value. */
final class LineTable {

    private LineTable() {}

    static List<List<String>> of(LineChart chart) {
        if (chart.traces().isEmpty()) {
            return List.of(List.of("time"));
        }
        Times times = chart.traces().get(0).times();
        boolean shared = chart.traces().stream().allMatch(trace -> trace.times().equals(times));
        return shared ? wide(chart, times) : tall(chart);
    }

    private static List<List<String>> wide(LineChart chart, Times times) {
        List<List<String>> rows = new ArrayList<>(times.size() + 1);
        List<String> header = new ArrayList<>(List.of("time"));
        chart.traces()
                .forEach(trace ->
                        header.add(TableText.header(trace.name(), chart.axis().unit())));
        rows.add(header);
        for (int i = 0; i < times.size(); i++) {
            List<String> row = new ArrayList<>(chart.traces().size() + 1);
            row.add(ClockText.forTables(times.at(i), chart.zone()));
            for (Trace trace : chart.traces()) {
                row.add(TableText.number(trace.values()[i]));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> tall(LineChart chart) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("series", "time", TableText.header("value", chart.axis().unit())));
        for (Trace trace : chart.traces()) {
            for (int i = 0; i < trace.values().length; i++) {
                String time = ClockText.forTables(trace.times().at(i), chart.zone());
                rows.add(List.of(trace.name(), time, TableText.number(trace.values()[i])));
            }
        }
        return rows;
    }
}
