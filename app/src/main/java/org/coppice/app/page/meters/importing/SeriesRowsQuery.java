package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.app.control.FigureText;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.intake.SeriesEffect;
import org.coppice.importers.Bills;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.reconcile.BillCheck;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;

/** From the state of an import to its table of meters. */
final class SeriesRowsQuery {
    private static final double SECONDS_IN_HOUR = 3_600;
    private static final List<String> ELECTRIC = List.of("Wh", "kWh", "MWh", "GWh", "W", "kW", "MW");
    private static final List<String> WATER = List.of("L", "m³");

    private SeriesRowsQuery() {}

    /**
     * The series of the file, those that are left out last.
     *
     * @param bills as typed, by the name of the series
     */
    static List<SeriesRow> of(ImportState state, Map<String, String> bills) {
        List<SeriesRow> rows = new ArrayList<>();
        Set<String> unmeasured = Set.copyOf(state.unmeasured());
        Map<String, SeriesEffect> effects = state.intake().effects().stream()
                .collect(Collectors.toMap(SeriesEffect::series, effect -> effect, (first, second) -> first));
        for (ImportedSeries series : state.preview().series()) {
            rows.add(row(
                    state,
                    series,
                    Optional.ofNullable(effects.get(series.name())),
                    unmeasured.contains(series.name()),
                    bills.getOrDefault(series.name(), "")));
        }
        for (String name : state.preview().leftOut()) {
            rows.add(new SeriesRow(
                    name,
                    false,
                    true,
                    "",
                    List.of(),
                    "",
                    List.of(),
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    "left out",
                    "",
                    "",
                    true));
        }
        return rows;
    }

    private static SeriesRow row(
            ImportState state, ImportedSeries series, Optional<SeriesEffect> effect, boolean unmeasured, String typed) {
        boolean meters = state.kind() == IncomingFile.Kind.METERS;
        Optional<BillText> bill = bill(state, series, typed);
        return new SeriesRow(
                series.name(),
                true,
                meters,
                series.sourceUnit(),
                meters ? units(series) : List.of(),
                series.quantity().text(),
                meters ? kinds(series) : List.of(),
                FigureText.number(series.kept()),
                missing(series),
                total(series),
                peak(series),
                meters && isElectric(series, effect)
                        ? effect.map(known -> measures(known, unmeasured))
                        : Optional.empty(),
                unmeasured,
                effect.map(known -> known.meter().site()),
                effect.map(SeriesRowsQuery::inProject).orElse(meters ? "which site?" : ""),
                meters ? effect.map(SeriesRowsQuery::use).orElse("") : "",
                bill.map(BillText::text).orElse(""),
                bill.map(BillText::fits).orElse(true));
    }

    /** Of a temperature, a volume or gas nobody needs to say which load it measures. */
    private static boolean isElectric(ImportedSeries series, Optional<SeriesEffect> effect) {
        return series.unit().dimension() == Dimension.ENERGY
                && effect.filter(known -> known.meter().commodity() == Commodity.ELECTRICITY)
                        .isPresent();
    }

    private static String measures(SeriesEffect effect, boolean unmeasured) {
        return unmeasured ? "" : effect.meter().measures().code();
    }

    private static String use(SeriesEffect effect) {
        return ImportWords.use(effect.meter());
    }

    private static List<String> units(ImportedSeries series) {
        List<String> known = switch (series.quantity()) {
            case ENERGY, AVERAGE_POWER, INSTANTANEOUS_POWER, REGISTER -> ELECTRIC;
            case VOLUME -> WATER;
            default -> List.of();
        };
        boolean fuel = series.unit().dimension() == Dimension.ENERGY && !ELECTRIC.contains(series.sourceUnit());
        if (known.isEmpty() || fuel) {
            return List.of();
        }
        return Stream.concat(Stream.of(series.sourceUnit()), known.stream())
                .distinct()
                .toList();
    }

    private static List<String> kinds(ImportedSeries series) {
        return switch (series.quantity()) {
            case AVERAGE_POWER, INSTANTANEOUS_POWER ->
                List.of(QuantityKind.AVERAGE_POWER.text(), QuantityKind.INSTANTANEOUS_POWER.text());
            case ENERGY -> List.of(QuantityKind.ENERGY.text(), QuantityKind.REGISTER.text());
            case VOLUME -> List.of(QuantityKind.VOLUME.text(), QuantityKind.REGISTER.text());
            case REGISTER ->
                List.of(
                        QuantityKind.REGISTER.text(),
                        series.unit().dimension() == Dimension.ENERGY
                                ? QuantityKind.ENERGY.text()
                                : QuantityKind.VOLUME.text());
            default -> List.of();
        };
    }

    private static String missing(ImportedSeries series) {
        String missing = series.missing() > 0 ? FigureText.number(series.missing()) : "";
        String twice = series.duplicates() > 0 ? FigureText.number(series.duplicates()) + " twice" : "";
        return missing + (missing.isEmpty() || twice.isEmpty() ? "" : ", ") + twice;
    }

    private static String total(ImportedSeries series) {
        return series.total().isPresent()
                ? FigureText.of(series.total().getAsDouble(), series.unit()).text()
                : "⌀ " + ImportWords.value(series.mean(), series.unit());
    }

    private static String peak(ImportedSeries series) {
        boolean energy = series.unit().dimension() == Dimension.ENERGY;
        return energy && !Double.isNaN(series.max())
                ? FigureText.of(peakKw(series.data()), Unit.KILOWATT).text()
                : ImportWords.value(series.max(), series.unit());
    }

    /** The highest mean power of an interval, of energy in kWh. */
    private static double peakKw(Readings energy) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < energy.size(); i++) {
            double value = energy.values()[i];
            double hours = (energy.ends()[i] - energy.starts()[i]) / SECONDS_IN_HOUR;
            peak = Double.isNaN(value) || hours <= 0 ? peak : Math.max(peak, value / hours);
        }
        return peak;
    }

    /** What the meter has before and after. */
    static String inProject(SeriesEffect effect) {
        String after = FigureText.number(effect.after().readings()) + " readings";
        if (effect.isNew()) {
            return "new meter";
        }
        if (effect.before().readings() == 0) {
            return "first readings, " + FigureText.number(effect.after().readings());
        }
        String before = FigureText.number(effect.before().readings());
        String same = effect.same() > 0 ? ", " + FigureText.number(effect.same()) + " there already" : "";
        String other = effect.conflicts() > 0 ? ", " + FigureText.number(effect.conflicts()) + " differ" : "";
        return before + " → " + after + same + other;
    }

    private record BillText(String text, boolean fits) {}

    private static Optional<BillText> bill(ImportState state, ImportedSeries series, String typed) {
        try {
            return Bills.check(state.preview(), series, typed, state.zone())
                    .map(check -> new BillText(check.differenceText(), check.agrees()));
        } catch (UserError problem) {
            return Optional.of(new BillText("?", false));
        }
    }

    /** How a series compares with its bill; empty where nothing was typed, or nothing that can be read. */
    static Optional<BillCheck> check(ImportState state, ImportedSeries series, String typed) {
        try {
            return Bills.check(state.preview(), series, typed, state.zone());
        } catch (UserError problem) {
            return Optional.empty();
        }
    }
}
