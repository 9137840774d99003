package org.coppice.importers.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/** The words of job logs: Slurm's {@code sacct}, and tables of clusters and clouds. */
final class JobColumns {
    static final List<ListKey> KEYS = ListKey.read("jobs.txt");

    private static final Pattern ELAPSED = Pattern.compile("(?:(\\d+)-)?(\\d{1,3}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?");
    private static final Pattern GPUS = Pattern.compile("(?:gres/)?gpu(?::[\\w.-]+)?[=:](\\d+)");
    private static final Pattern NODES = Pattern.compile("\\bnode=(\\d+)");
    private static final Pattern SUFFIXED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGT]?)");

    private JobColumns() {}

    /** The list of a table that is a log of jobs. */
    static Optional<ListTable> find(Table table) {
        return ListTable.find(SchedulerRecords.listed(table).orElse(table), KEYS)
                .filter(list -> {
                    boolean timed = list.has("start") && (list.has("end") || list.has("elapsed"));
                    boolean sized = list.has("tres") || list.has("nodes") || list.has("gpus");
                    String headers = Words.fold(list.headers());
                    return timed
                            && sized
                            && (list.has("id")
                                    || headers.contains("job")
                                    || headers.contains("pod")
                                    || headers.contains("workload"));
                });
    }

    /** Seconds of {@code 1-02:03:04}, {@code 02:03:04} or {@code 03:04} minutes, as Slurm writes them; NaN if it is none. */
    static double elapsed(String text) {
        Matcher matcher = ELAPSED.matcher(text.strip());
        if (!matcher.matches()) {
            return Double.NaN;
        }
        long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        long first = Long.parseLong(matcher.group(2));
        long second = Long.parseLong(matcher.group(3));
        return matcher.group(4) == null
                ? days * 86_400 + first * 60 + second
                : days * 86_400 + first * 3_600 + second * 60 + Long.parseLong(matcher.group(4));
    }

    /** The GPUs in {@code billing=96,cpu=96,gres/gpu=8,node=1}: the total before its kinds; NaN if none is named. */
    static double gpus(String tres) {
        Matcher total = Pattern.compile("gres/gpu=(\\d+)").matcher(tres);
        if (total.find()) {
            return Double.parseDouble(total.group(1));
        }
        Matcher any = GPUS.matcher(tres);
        double sum = Double.NaN;
        while (any.find()) {
            sum = (Double.isNaN(sum) ? 0 : sum) + Double.parseDouble(any.group(1));
        }
        return sum;
    }

    static double nodes(String tres) {
        Matcher nodes = NODES.matcher(tres);
        return nodes.find() ? Double.parseDouble(nodes.group(1)) : Double.NaN;
    }

    /** Joules as Slurm shortens them: {@code 1.23M}. */
    static double joules(String text) {
        Matcher matcher = SUFFIXED.matcher(text.strip());
        if (!matcher.matches()) {
            return Double.NaN;
        }
        double factor = switch (matcher.group(2)) {
            case "K" -> 1e3;
            case "M" -> 1e6;
            case "G" -> 1e9;
            case "T" -> 1e12;
            default -> 1;
        };
        return Double.parseDouble(matcher.group(1)) * factor;
    }
}
