package org.coppice.app.page.energy;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.account.SettlementStatement;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Ledger;

/** The settlement of each power purchase agreement month by month, and what its generation earns in the market. */
final class SettlementRows {

    private SettlementRows() {}

    static Statement of(Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        for (SettlementStatement statement : SettlementStatement.list(ledger)) {
            double generated = 0;
            double settled = 0;
            double paid = 0;
            for (SettlementStatement.Month month : statement.months()) {
                double amount = sum(month);
                generated += month.generatedKwh();
                settled += month.settledKwh();
                paid += amount;
                rows.add(List.of(
                        statement.ppa().name(),
                        Month.of(month.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        energy(month.generatedKwh()),
                        energy(month.settledKwh()),
                        price(month.capturePrice()),
                        price(month.shapeFactor()),
                        amount(amount, statement)));
            }
            rows.add(List.of(
                    "=" + statement.ppa().name(),
                    "year",
                    energy(generated),
                    energy(settled),
                    "",
                    "",
                    statement.unpriced() > 0 ? "not known" : amount(paid, statement)));
        }
        return new Statement(
                List.of("agreement", "month", "generated", "settled", "capture price", "shape factor", "paid"),
                rows,
                2);
    }

    private static double sum(SettlementStatement.Month month) {
        return month.amounts().values().stream().mapToDouble(Money::amount).sum();
    }

    private static String amount(double amount, SettlementStatement statement) {
        return FigureText.whole(amount) + " " + statement.ppa().currency().getCurrencyCode();
    }

    private static String energy(double kilowattHours) {
        return FigureText.of(kilowattHours, Unit.KILOWATT_HOUR).text();
    }

    private static String price(double value) {
        return Double.isNaN(value) ? "–" : FigureText.number(value);
    }
}
