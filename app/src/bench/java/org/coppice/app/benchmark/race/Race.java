package org.coppice.app.benchmark.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Races our readers and writers against others over the same files: each lap in a Java of its own. Its first run is cold, as when a
 * person imports one file after starting the program; its second is warm, as when one imports many. The runners take turns, so that a
 * busy moment of the machine hits all of them; the medians count.
 *
 * <p>{@code mvn -q -Pbenchmark package -Dbench.main=org.coppice.app.benchmark.race.Race -Dbench=csv}, or {@code all}.
 */
public final class Race {
    private static final int ROUNDS = 5;
    /** The first is cold, the last warm. */
    private static final int RUNS = 2;

    private Race() {}

    /** The name of a race or {@code all}; how many rounds, if not five. */
    public static void main(String[] arguments) throws Exception {
        String wanted = arguments.length > 0 ? arguments[0] : "all";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "coppice-race"));
        RaceFiles.project(folder);
        for (Races.Track track : Races.tracks(new RaceFiles(folder))) {
            if (wanted.equals("all") || track.name().startsWith(wanted)) {
                race(track, rounds);
            }
        }
    }

    /** What a runner took over all rounds: medians, in seconds; processor time and memory are those of the cold runs. */
    private record Result(double seconds, double least, double warm, double cpuSeconds, long peakMib, String found) {

        static Result of(List<String[]> laps) {
            long[] nanos = sorted(laps, 1);
            long[] cpu = sorted(laps, 2);
            long[] kib = sorted(laps, 3);
            long[] warm = sorted(laps, 5);
            return new Result(
                    nanos[nanos.length / 2] / 1e9,
                    nanos[0] / 1e9,
                    warm[warm.length / 2] / 1e9,
                    cpu[cpu.length / 2] / 1e9,
                    kib[kib.length - 1] >> 10,
                    laps.get(0)[4]);
        }

        private static long[] sorted(List<String[]> laps, int field) {
            return laps.stream()
                    .mapToLong(lap -> Long.parseLong(lap[field]))
                    .sorted()
                    .toArray();
        }
    }

    private static void race(Races.Track track, int rounds) throws Exception {
        Path file = track.file().call();
        Map<String, List<String[]>> laps = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String runner : track.runners()) {
                laps.computeIfAbsent(runner, k -> new ArrayList<>()).add(lap(runner, track.heap(), file));
            }
        }
        print(track, laps);
    }

    private static void print(Races.Track track, Map<String, List<String[]>> laps) {
        Result ours = Result.of(laps.get(track.runners().get(0)));
        System.out.printf(Locale.ROOT, "%n%s, -Xmx%s%n", track.name(), track.heap());
        for (String runner : track.runners()) {
            Result result = Result.of(laps.get(runner));
            System.out.printf(
                    Locale.ROOT,
                    "  %-25s cold %6.3f s (best %6.3f, processor %6.3f), %5.2f x ours (best %5.2f)   warm %6.3f s, %5.2f x ours   peak %4d MiB   %s%n",
                    runner,
                    result.seconds(),
                    result.least(),
                    result.cpuSeconds(),
                    result.seconds() / ours.seconds(),
                    result.least() / ours.least(),
                    result.warm(),
                    result.warm() / ours.warm(),
                    result.peakMib(),
                    result.found());
        }
    }

    private static String[] lap(String runner, String heap, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Races.options(runner));
        command.addAll(List.of(
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Lap.class.getName(),
                runner,
                file.toString(),
                Integer.toString(RUNS)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("LAP\t")) {
                    return line.split("\t");
                }
                said.add(line);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
        throw new IllegalStateException(runner + " failed: " + String.join("\n", said));
    }
}
