package org.coppice.app.benchmark.race;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs of one runner, alone in its Java: prints what the first took, cold, and what the last took, once the code is compiled, and what
 * it found.
 */
public final class Lap {

    private Lap() {}

    /** The runner's name, the file, and how many runs; with one there is no warm one, and the first is told again. */
    public static void main(String[] arguments) throws Exception {
        Runner runner = Races.runner(arguments[0]);
        long start = System.nanoTime();
        String found = runner.run(Path.of(arguments[1]));
        long nanos = System.nanoTime() - start;
        long cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
        long peak = peakKib();
        long warm = nanos;
        for (int run = 1; run < Integer.parseInt(arguments[2]); run++) {
            System.gc();
            start = System.nanoTime();
            if (!runner.run(Path.of(arguments[1])).equals(found)) {
                throw new IllegalStateException(arguments[0] + " found something else when it ran again");
            }
            warm = System.nanoTime() - start;
        }
        System.out.println("LAP\t" + nanos + "\t" + cpu + "\t" + peak + "\t" + found + "\t" + warm);
        System.exit(0);
    }

    /** The most memory that the process has had, in KiB; 0 where the system does not say. */
    private static long peakKib() throws java.io.IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
