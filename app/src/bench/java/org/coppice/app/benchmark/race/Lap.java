package org.coppice.app.benchmark.race;

import java.nio.file.Files;
import java.nio.file.Path;

/** One run of one runner, alone in its Java: prints what it took and what it found. */
public final class Lap {

    private Lap() {}

    /** The runner's name and the file. */
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
        System.out.println("LAP\t" + nanos + "\t" + cpu + "\t" + peakKib() + "\t" + found);
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
