package org.coppice.importers.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;

/**
 * Accounting files of schedulers that have a record a line and no headers, laid out as a list of jobs: PBS ({@code
 * 06/20/2024 08:50:00;E;100.pbs;user=… start=… end=…}; PBS Professional, Reference Guide, “Accounting Log”) and LSF ({@code
 * "JOB_FINISH" "10.1" 1718844600 101 …}; IBM Spectrum LSF, Configuration Reference, lsb.acct).
 */
final class SchedulerRecords {
    private static final List<String> HEADERS =
            List.of("Job ID", "Job name", "Start time", "End time", "Nodes", "GPUs");
    private static final int LSF_END = 2;
    private static final int LSF_ID = 3;
    private static final int LSF_START = 10;
    /** How many hosts were asked for; behind it stand their names, then how many ran the job, and theirs. */
    private static final int LSF_ASKED = 22;

    private SchedulerRecords() {}

    /** The list of the jobs that ended; empty where the table is no such file. */
    static Optional<Table> listed(Table table) {
        if (table.columns() == 0 || table.rows() == 0) {
            return Optional.empty();
        }
        List<List<String>> jobs = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            boolean pbs =
                    table.text(row, 1).matches("[A-Z]") && table.text(row, 3).contains("=");
            boolean lsf = table.text(row, 0).startsWith("JOB_");
            if (!pbs && !lsf) {
                return Optional.empty();
            }
            boolean ended =
                    pbs ? table.text(row, 1).equals("E") : table.text(row, 0).equals("JOB_FINISH");
            if (ended) {
                jobs.add(pbs ? pbs(table, row) : lsf(table, row));
                rows.add(row);
            }
        }
        return jobs.isEmpty() ? Optional.empty() : Optional.of(list(table, jobs, rows));
    }

    private static Table list(Table table, List<List<String>> jobs, List<Integer> rows) {
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        builder.row(0);
        for (int c = 0; c < HEADERS.size(); c++) {
            builder.text(c, HEADERS.get(c));
        }
        for (int i = 0; i < jobs.size(); i++) {
            builder.row(table.rowNumber(rows.get(i)));
            for (int c = 0; c < HEADERS.size(); c++) {
                builder.text(c, jobs.get(i).get(c));
            }
        }
        return builder.build();
    }

    private static List<String> pbs(Table table, int row) {
        StringBuilder message = new StringBuilder();
        for (int c = 3; c < table.columns(); c++) {
            message.append(table.text(row, c)).append(' ');
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : message.toString().split("\\s+")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                values.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
        long hosts = Arrays.stream(values.getOrDefault("exec_host", "").split("\\+"))
                .map(host -> host.replaceAll("/.*", ""))
                .filter(host -> !host.isEmpty())
                .distinct()
                .count();
        String nodes = hosts > 0 ? Long.toString(hosts) : values.getOrDefault("Resource_List.nodect", "");
        return List.of(
                table.text(row, 2),
                values.getOrDefault("jobname", ""),
                values.getOrDefault("start", ""),
                values.getOrDefault("end", ""),
                nodes,
                values.getOrDefault("resources_used.ngpus", values.getOrDefault("Resource_List.ngpus", "")));
    }

    private static List<String> lsf(Table table, int row) {
        int used = LSF_ASKED + 1 + count(table, row, LSF_ASKED);
        int hosts = count(table, row, used);
        long nodes = java.util.stream.IntStream.rangeClosed(used + 1, used + hosts)
                .mapToObj(c -> table.text(row, c))
                .distinct()
                .count();
        return List.of(
                table.text(row, LSF_ID),
                table.text(row, used + hosts + 3),
                table.text(row, LSF_START),
                table.text(row, LSF_END),
                Long.toString(nodes),
                "");
    }

    private static int count(Table table, int row, int column) {
        String text = column < table.columns() ? table.text(row, column) : "";
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), table.columns()) : 0;
    }
}
