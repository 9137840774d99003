package org.coppice.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * Runs the commands whose start is waited for most, once, while the program is packaged: Java then writes an archive of the classes
 * that they loaded, and {@code bin/coppice} starts with it. What the commands make stays in the folder that is named.
 */
public final class ArchiveTraining {
    private static final int HOURS = 200;

    private ArchiveTraining() {}

    /** The folder, which is there and empty. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String project = folder.resolve("sample.coppice").toString();
        String workbook = folder.resolve("readings.xlsx").toString();
        String[][] commands = {
            {"new", project, "--sample", "two-sites"},
            {
                "import",
                meters(folder).toString(),
                "--into",
                project,
                "--zone",
                "UTC",
                "--site",
                "fra",
                "--answer",
                "stamp=start"
            },
            {"export", project, "--readings", "--by", "day", "--out", workbook},
            {"import", workbook, "--dry-run"},
            {"check", project, "--json"},
        };
        for (String[] command : commands) {
            int code = Cli.execute(command);
            if (code != ExitCode.DONE) {
                System.err.println("coppice " + String.join(" ", command) + " ended with " + code);
                System.exit(code);
            }
        }
    }

    /** Readings of two meters, as a text. */
    private static Path meters(Path folder) {
        StringBuilder text = new StringBuilder("Time;Meter;Consumption (kWh);Quality\n");
        for (String meter : new String[] {"Hall 1", "Hall 2"}) {
            for (int hour = 0; hour < HOURS; hour++) {
                text.append(LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(hour)).append(';');
                text.append(meter).append(';').append(hour * 37 % 101).append(".25;measured\n");
            }
        }
        try {
            return Files.writeString(folder.resolve("meters.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
