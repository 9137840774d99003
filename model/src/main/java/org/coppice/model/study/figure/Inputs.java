package org.coppice.model.study.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.SeriesCells;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/** Inputs of derivations, each with its source. */
final class Inputs {

    private Inputs() {}

    static Input of(String label, double value, Unit unit, Sourced<?> sourced) {
        Input input = Input.of(label, value, unit, sourced.source());
        return sourced.byDefault() ? input.defaulted() : input;
    }

    /** Another figure, with the name of its site where it has one. */
    static Input figure(Figure figure) {
        return new Input(
                figure.label() + figure.site().map(site -> ", " + site).orElse(""),
                figure.value(),
                figure.unit(),
                Source.figure(figure.key()),
                false,
                OptionalDouble.empty(),
                Optional.of(figure.key()));
    }

    /** A figure that is a part of the sum. */
    static Input part(Figure figure) {
        Input input = figure(figure);
        return figure.value().isPresent() ? input.withEffect(figure.value().getAsDouble()) : input;
    }

    /** The factor a site names; a missing value where there is none. */
    static Input factor(String label, Optional<Factor> factor, Unit unit, String siteId, String fieldKey) {
        return factor(label, factor, OptionalDouble.empty(), unit, siteId, fieldKey);
    }

    /**
     * The same where the factor has a course within the year.
     *
     * @param mean what it came to, weighted by the amounts it was applied to; used only where it has a course
     */
    static Input factor(
            String label, Optional<Factor> factor, OptionalDouble mean, Unit unit, String siteId, String fieldKey) {
        return factor.map(found -> Input.of(
                        label + ": " + found.name() + ", " + found.family()
                                + (weighted(found, mean) ? "; the mean weighted by what it applies to" : ""),
                        weighted(found, mean)
                                ? mean.getAsDouble()
                                : found.unit().toCanonical(found.value()),
                        unit,
                        found.source()))
                .orElseGet(() -> missing(label + ": none chosen", unit, "site", siteId, fieldKey));
    }

    private static boolean weighted(Factor factor, OptionalDouble mean) {
        return factor.isHourly() && mean.isPresent();
    }

    /** A quotient, where it is one. */
    static OptionalDouble ratio(double amount, double per) {
        return Double.isFinite(amount / per) ? OptionalDouble.of(amount / per) : OptionalDouble.empty();
    }

    static Input missing(String label, Unit unit, String recordType, String id, String fieldKey) {
        return Input.of(label, Double.NaN, unit, Source.stated(recordType, id, fieldKey));
    }

    /** Where the readings of a meter were imported from last, down to the sheet and the cells; earlier files are counted. */
    static Source ofMeter(Plan plan, Meter meter) {
        List<ImportRecord> records = plan.imports().stream()
                .filter(imported -> imported.meters().contains(meter.id()))
                .toList();
        Optional<ImportRecord> last = records.stream().reduce((earlier, later) -> later);
        return last.map(imported -> new Source(
                        "your meter", plan.year(), cells(imported, meter, records.size() - 1), "", Quality.METERED))
                .orElseGet(() -> new Source(
                        "your meter",
                        plan.year(),
                        new Locator.PlanField("meter", meter.id(), Meter.SERIES.key()),
                        "",
                        Quality.METERED));
    }

    private static Locator cells(ImportRecord imported, Meter meter, int earlier) {
        Optional<SeriesCells> noted = imported.cellsOf(meter.id());
        String sheet = noted.map(SeriesCells::sheet)
                .orElseGet(() -> imported.recipe().answers().getOrDefault("sheet", ""));
        String range = noted.map(SeriesCells::range)
                .orElseGet(() -> meter.channel().isBlank() ? "" : "column “" + meter.channel() + "”");
        String more = earlier == 0 ? "" : " (and " + earlier + (earlier == 1 ? " file before)" : " files before)");
        return new Locator.Cells(imported.file(), imported.hash(), sheet, range + more);
    }

    static String amount(double kwh) {
        return String.format(Locale.ROOT, "%,.0f kWh", kwh);
    }
}
