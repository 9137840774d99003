package org.coppice.model.study.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The year on which the rules of Carbon Explorer (Acun et al. 2023) are tried: hourly generation of a grid by source in MWh, and a
 * load of 70 MW that swings by 2.5 %.
 *
 * @param windMwh by hour
 * @param solarMwh by hour
 * @param gramsPerKwh mean intensity of the grid by hour
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
record ExplorerYear(double[] loadMwh, double[] windMwh, double[] solarMwh, double[] gramsPerKwh) {
    private static final double MEAN_MW = 70;
    private static final double SWING = 0.025;
    private static final int ROLLED_HOURS = 6;

    /** Reads a file with a header and the columns {@code WND}, {@code SUN} and {@code avg_CI}. */
    static ExplorerYear read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        List<String> header = List.of(lines.get(0).split(","));
        List<String[]> rows = new ArrayList<>();
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> rows.add(line.split(",")));
        return new ExplorerYear(
                load(rows.size()),
                column(rows, header.indexOf("WND")),
                column(rows, header.indexOf("SUN")),
                column(rows, header.indexOf("avg_CI")));
    }

    /** {@code x_i = P + 2.5 %·P·sin(i/4)}, rolled by six hours. */
    private static double[] load(int hours) {
        double[] load = new double[hours];
        for (int i = 0; i < hours; i++) {
            load[(i + ROLLED_HOURS) % hours] = MEAN_MW + SWING * MEAN_MW * Math.sin(i / 4.0);
        }
        return load;
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    /** Generation scaled so that its largest hour is the capacity. */
    static double[] scaled(double[] mwh, double megawatts) {
        double largest = 0;
        for (double value : mwh) {
            largest = Math.max(largest, value);
        }
        double[] scaled = new double[mwh.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = mwh[i] / largest * megawatts;
        }
        return scaled;
    }
}
