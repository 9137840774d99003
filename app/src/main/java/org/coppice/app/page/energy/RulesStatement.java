package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.account.Scope2;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;
import org.coppice.model.study.figure.SiteStatements;

/** The same import under the rules in force and under the draft that would match it hour by hour, side by side. */
final class RulesStatement {

    private RulesStatement() {}

    static Statement of(SiteStatements site) {
        Scope2 annual = site.scope2();
        Scope2 hourly = site.scope2Hourly();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Grid import", energy(kilowattHours(annual, false)), energy(kilowattHours(hourly, false))));
        rows.add(List.of(
                "covered by instruments", energy(kilowattHours(annual, true)), energy(kilowattHours(hourly, true))));
        rows.add(List.of("not covered", energy(rest(annual)), energy(rest(hourly))));
        rows.add(List.of("counted at", remainder(annual), remainder(hourly)));
        rows.add(List.of("=Market-based", carbon(annual.market()), carbon(hourly.market())));
        if (annual.bounds().isPresent() || hourly.bounds().isPresent()) {
            rows.add(List.of("with and without what is provisional", range(annual), range(hourly)));
        }
        rows.add(List.of("Location-based", carbon(annual.location()), carbon(hourly.location())));
        return new Statement(
                List.of(
                        "",
                        annual.rules().name() + " (" + annual.rules().status() + ")",
                        hourly.rules().name() + " (" + hourly.rules().status() + ")"),
                rows,
                1);
    }

    /** What hourly matching would do to the claim, in a sentence. */
    static String remark(SiteStatements site) {
        double claimed = share(site.scope2());
        double matched = share(site.scope2Hourly());
        if (Double.isNaN(claimed) || Double.isNaN(matched)) {
            return "";
        }
        return "instruments cover " + percent(claimed) + " of the import by the year, " + percent(matched)
                + " hour by hour";
    }

    private static double share(Scope2 scope2) {
        return kilowattHours(scope2, true) / scope2.imported().kilowattHours();
    }

    private static double kilowattHours(Scope2 scope2, boolean contractual) {
        return contractual
                ? scope2.lines().stream()
                        .filter(line -> line.instrument().kind().contractual())
                        .mapToDouble(line -> line.energy().kilowattHours())
                        .sum()
                : scope2.imported().kilowattHours();
    }

    private static double rest(Scope2 scope2) {
        return kilowattHours(scope2, false) - kilowattHours(scope2, true);
    }

    private static String remainder(Scope2 scope2) {
        return scope2.lines().stream()
                .map(Scope2.Line::instrument)
                .filter(instrument -> !instrument.kind().contractual())
                .findFirst()
                .map(instrument -> instrument.kind().text() + ", "
                        + instrument
                                .emissions()
                                .map(factor -> FigureText.of(factor.gramsPerKilowattHour(), Unit.GRAM_PER_KILOWATT_HOUR)
                                        .text())
                                .orElse("not known"))
                .orElse("–");
    }

    private static String range(Scope2 scope2) {
        return scope2.bounds().map(RulesStatement::range).orElse("–");
    }

    private static String range(Range range) {
        return FigureText.of(range.low(), Unit.KILOGRAM_CO2E).text() + " to "
                + FigureText.of(range.high(), Unit.KILOGRAM_CO2E).text();
    }

    private static String energy(double kilowattHours) {
        return FigureText.of(kilowattHours, Unit.KILOWATT_HOUR).text();
    }

    private static String percent(double share) {
        return FigureText.of(share, Unit.PERCENT).text();
    }

    private static String carbon(Optional<Carbon> carbon) {
        return carbon.map(value ->
                        FigureText.of(value.kilograms(), Unit.KILOGRAM_CO2E).text())
                .orElse("not known");
    }
}
