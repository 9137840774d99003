package org.coppice.model.study.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.study.mix.MixOption;
import org.coppice.model.study.mix.MixOption.Measures;
import org.coppice.model.study.mix.MixResult;
import org.coppice.model.study.mix.MixRules;
import org.coppice.model.study.mix.MixSite;
import org.coppice.model.study.mix.MixStudy;
import org.coppice.model.study.sweep.Dimension;
import org.coppice.model.study.sweep.SweepControl;
import org.coppice.model.study.sweep.SweepResult;
import org.coppice.model.time.TimeAxis;

/** Carbon Explorer's study on a year of a real grid. */
final class MixMethods {
    private static final int HOURS = 8_760;
    private static final double KW_A_MW = 1e3;

    private MixMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("energy.mix-points", MixMethods::points);
        methods.put("energy.mix-sweep", MixMethods::sweep);
    }

    private static MethodResults points(CaseInputs in) {
        MixStudy study = new MixStudy(site(in), rules(in));
        MixResult wind = study.evaluate(option(in, Energy.ZERO, 0, Measures.RENEWABLES));
        MixResult battery = study.evaluate(option(in, in.energy("battery"), 0, Measures.BATTERY));
        MixResult shifting = study.evaluate(option(in, Energy.ZERO, in.number("extraServers"), Measures.SHIFTING));
        return new MethodResults()
                .put("coverage", wind.coverage().value() * 100)
                .put("left-by-battery", battery.uncovered())
                .put("coverage-with-shifting", shifting.coverage().value() * 100);
    }

    private static MixOption option(CaseInputs in, Energy battery, double servers, Measures measures) {
        return new MixOption(in.power("wind"), Power.ZERO, battery, Ratio.of(servers), measures);
    }

    /** The least total of the four kinds of options, in kt. */
    private static MethodResults sweep(CaseInputs in) {
        MixStudy study = new MixStudy(site(in), rules(in));
        MethodResults results = new MethodResults();
        for (Measures measures : Measures.values()) {
            SweepResult sweep = study.sweep(
                    MixStudy.grid(
                            levels(in, "windMW", KW_A_MW),
                            levels(in, "solarMW", KW_A_MW),
                            measures.battery() ? levels(in, "batteryMWh", KW_A_MW) : new double[1],
                            measures.shifting() ? levels(in, "extraServers", 1) : new double[1]),
                    measures,
                    SweepControl.allCores());
            MixOption best = study.best(sweep, measures).orElseThrow();
            String name = measures.name().toLowerCase(java.util.Locale.ROOT);
            results.put(name, study.evaluate(best).total().kilograms() / 1e6, "kt")
                    .put(name + ".points", sweep.grid().size())
                    .put(name + ".extra-servers", best.extraServers().value());
        }
        return results;
    }

    private static double[] levels(CaseInputs in, String name, double factor) {
        double[] range = in.numbers(name);
        return Dimension.steps(name, range[0] * factor, range[1] * factor, range[2] * factor)
                .levels();
    }

    private static MixRules rules(CaseInputs in) {
        return switch (in.text("rules")) {
            case "as-published" -> MixRules.asPublished();
            case "keeping-surplus" -> MixRules.asPublished().keepingSurplus();
            case "corrected" -> MixRules.corrected();
            default -> throw new IllegalArgumentException("No rules are called “" + in.text("rules") + "”");
        };
    }

    /** The plants are scaled by their highest hour, and the load is the published sine, 6 hours late. */
    private static MixSite site(CaseInputs in) {
        List<String[]> rows = rows(in.dataFile());
        return new MixSite(
                TimeAxis.ofYear(in.whole("year"), ZoneOffset.UTC, Duration.ofHours(1)),
                sine(in.power("average").kilowatts()),
                MixSite.perHighestStep(column(rows, "WND"), 1),
                MixSite.perHighestStep(column(rows, "SUN"), 1),
                column(rows, "avg_CI"));
    }

    private static double[] sine(double average) {
        double[] load = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            int at = Math.floorMod(i - 6, HOURS);
            load[i] = average + 0.025 * average * Math.sin(at / 4.0);
        }
        return load;
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static double[] column(List<String[]> rows, String name) {
        int column = List.of(rows.get(0)).indexOf(name);
        return rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
    }
}
