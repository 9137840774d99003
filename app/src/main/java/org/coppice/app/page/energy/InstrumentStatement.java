package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.account.Scope2;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.InstrumentUse;

/** What covers the import of a site in the order of use, then what was bought and does not count, with the reason. */
final class InstrumentStatement {

    private InstrumentStatement() {}

    static Statement of(Scope2 scope2, List<InstrumentUse> instruments) {
        List<List<String>> rows = new ArrayList<>();
        for (Scope2.Line line : scope2.lines()) {
            rows.add(List.of(
                    line.instrument().name(),
                    line.instrument().kind().text(),
                    FigureText.of(line.energy().kilowattHours(), Unit.KILOWATT_HOUR)
                            .text(),
                    line.instrument()
                            .emissions()
                            .map(factor -> FigureText.of(factor.gramsPerKilowattHour(), Unit.GRAM_PER_KILOWATT_HOUR)
                                    .text())
                            .orElse("not known"),
                    carbon(line.carbon())));
        }
        rows.add(List.of(
                "=Market-based",
                "",
                FigureText.of(scope2.imported().kilowattHours(), Unit.KILOWATT_HOUR)
                        .text(),
                "",
                carbon(scope2.market())));
        rows.add(List.of("=Location-based", "", "", "", carbon(scope2.location())));
        for (InstrumentUse use : instruments) {
            boolean here = use.site().map(scope2.site().id()::equals).orElse(true);
            if (here && use.rejection().isPresent()) {
                rows.add(List.of(
                        use.instrument().name(),
                        "not counted: " + use.rejection().get(),
                        FigureText.of(use.owned(), Unit.KILOWATT_HOUR).text(),
                        "",
                        ""));
            }
        }
        return new Statement(List.of("instrument", "what it is", "covers", "emissions", "carbon"), rows, 2);
    }

    private static String carbon(Optional<Carbon> carbon) {
        return carbon.map(value ->
                        FigureText.of(value.kilograms(), Unit.KILOGRAM_CO2E).text())
                .orElse("not known");
    }
}
