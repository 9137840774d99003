package org.coppice.app.benchmark.race;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What is raced over what. The first runner of a track is ours. */
final class Races {
    private static final Map<String, Runner> RUNNERS = Map.ofEntries(
            Map.entry("ours.xlsx", OurReaders::workbook),
            Map.entry("fastexcel.xlsx", OtherReaders::fastexcel),
            Map.entry("poi-events.xlsx", OtherReaders::poiEvents),
            Map.entry("inflate.xlsx", OtherReaders::inflateOnly),
            Map.entry("ours.csv", OurReaders::typedText),
            Map.entry("fastcsv.csv", OtherReaders::fastCsvTyped),
            Map.entry("lines.csv", OtherReaders::countLines),
            Map.entry("ours.project", OurReaders::project),
            Map.entry("poi-rows.project", OtherReaders::poiToRows));

    /** Behind the name of a runner: with the options that ours have, to see whether the others gain by them. */
    private static final String QUICK = ", quick";

    /** See {@code bin/coppice}. */
    private static final List<String> IMPORTING =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn16m", "-XX:-UsePerfData");

    private Races() {}

    /** A race: where the file is, and who takes part. */
    record Track(String name, String heap, Callable<Path> file, List<String> runners) {}

    static List<Track> tracks(RaceFiles files) {
        List<String> workbook = List.of(
                "ours.xlsx",
                "fastexcel.xlsx",
                "fastexcel.xlsx" + QUICK,
                "poi-events.xlsx",
                "poi-events.xlsx" + QUICK,
                "inflate.xlsx");
        List<String> text = List.of("ours.csv", "fastcsv.csv", "fastcsv.csv" + QUICK, "lines.csv");
        return List.of(
                new Track("xlsx 1,048,575 x 4", "2g", files::narrowXlsx, workbook),
                new Track("xlsx 35,040 x 61", "2g", files::wideXlsx, workbook),
                new Track(
                        "xlsx with prefixed names (safe path)",
                        "2g",
                        files::oddXlsx,
                        List.of("ours.xlsx", "fastexcel.xlsx")),
                new Track(
                        "xlsx 1,048,575 x 4 in little memory",
                        "128m",
                        files::narrowXlsx,
                        List.of("ours.xlsx", "fastexcel.xlsx")),
                new Track("csv 1,048,575 x 4", "2g", files::narrowCsv, text),
                new Track("csv 35,040 x 61", "2g", files::wideCsv, text),
                new Track("csv 1,048,575 x 4 in little memory", "128m", files::narrowCsv, text),
                new Track(
                        "project from xlsx",
                        "2g",
                        files::narrowXlsx,
                        List.of("ours.project", "poi-rows.project", "poi-rows.project" + QUICK)),
                new Track("project from xlsx in little memory", "128m", files::narrowXlsx, List.of("ours.project")),
                new Track("project from csv", "2g", files::narrowCsv, List.of("ours.project")),
                new Track("project from csv in little memory", "128m", files::narrowCsv, List.of("ours.project")));
    }

    static Runner runner(String name) {
        Runner runner = RUNNERS.get(name.replace(QUICK, ""));
        if (runner == null) {
            throw new IllegalArgumentException("No runner " + name + ". Maybe one of " + RUNNERS.keySet());
        }
        return runner;
    }

    /** How the program's own script starts Java for an import; the others as Java starts by itself, and with the same options. */
    static List<String> options(String runner) {
        return runner.startsWith("ours.") || runner.endsWith(QUICK) ? IMPORTING : List.of();
    }
}
