package org.coppice.app.benchmark.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Races our writer of 1,048,575 × 4 cells against others: each run in a Java of its own, cold as when a person exports once, the
 * writers taking turns; the median counts.
 *
 * <p>{@code mvn -q -Pbenchmark package -Dbench.main=org.coppice.app.benchmark.export.ExportRace -Dbench=5}, five being the rounds.
 */
public final class ExportRace {
    private static final List<String> ORDER =
            List.of("ours.xlsx", "fastexcel.xlsx", "sxssf-inline.xlsx", "sxssf-shared.xlsx", "ours.ods", "ours.csv");
    private static final String LAP = "LAP\t";

    private ExportRace() {}

    /** The number of rounds; or, of a run alone, the writer and the file. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            lap(arguments[0], Path.of(arguments[1]));
        } else {
            race(Integer.parseInt(arguments[0]));
        }
    }

    private static void lap(String writer, Path file) throws IOException {
        long start = System.nanoTime();
        Objects.requireNonNull(ExportWriters.ALL.get(writer)).write(file);
        long nanos = System.nanoTime() - start;
        long cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
        System.out.println(LAP + nanos + "\t" + cpu + "\t" + Files.size(file));
    }

    private static void race(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("coppice-export-race");
        Map<String, List<long[]>> laps = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String writer : ORDER) {
                Path file = folder.resolve(writer);
                laps.computeIfAbsent(writer, k -> new ArrayList<>()).add(alone(writer, file));
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
        double ours = median(Objects.requireNonNull(laps.get(ORDER.get(0))), 0);
        laps.forEach((writer, all) -> System.out.printf(
                Locale.ROOT,
                "  %-18s median %6.3f s  of processor %6.3f s   %5.2f x ours   %5.1f MB%n",
                writer,
                median(all, 0) / 1e9,
                median(all, 1) / 1e9,
                median(all, 0) / ours,
                median(all, 2) / 1e6));
    }

    private static double median(List<long[]> laps, int field) {
        long[] sorted = laps.stream().mapToLong(lap -> lap[field]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long[] alone(String writer, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportRace.class.getName(),
                        writer,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] lap = said.lines()
                .filter(line -> line.startsWith(LAP))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(writer + " failed: " + said))
                .split("\t");
        return new long[] {Long.parseLong(lap[1]), Long.parseLong(lap[2]), Long.parseLong(lap[3])};
    }
}
