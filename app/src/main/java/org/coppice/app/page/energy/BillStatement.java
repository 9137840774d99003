package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.account.Bill;
import org.coppice.model.quantity.Money;
import org.coppice.model.simulate.ledger.Posting;

/** The bill of a year: the postings of each contract and kind together, with the average rate that results. */
final class BillStatement {

    private BillStatement() {}

    private record Line(String contract, Posting.Kind kind, String unit) {}

    static Statement of(Bill bill) {
        Map<Line, List<Posting>> lines = new LinkedHashMap<>();
        for (Posting posting : bill.lines()) {
            Line line = new Line(
                    posting.contractName(), posting.kind(), posting.unit().symbol());
            lines.computeIfAbsent(line, any -> new ArrayList<>()).add(posting);
        }
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((line, postings) -> rows.add(row(line, postings)));
        bill.byCurrency().values().forEach(sum -> rows.add(total("=Total in " + sum.currency(), sum)));
        boolean converted = bill.byCurrency().size() > 1 || !bill.rates().isEmpty();
        if (converted) {
            bill.total().ifPresent(sum -> rows.add(total("=Total in reporting currency, " + sum.currency(), sum)));
        }
        return new Statement(List.of("contract", "for", "quantity", "unit", "average rate", "amount"), rows, 2);
    }

    private static List<String> row(Line line, List<Posting> postings) {
        double quantity = postings.stream().mapToDouble(Posting::quantity).sum();
        double amount = postings.stream()
                .mapToDouble(posting -> posting.amount().amount())
                .sum();
        String currency = postings.get(0).amount().currency().getCurrencyCode();
        return List.of(
                line.contract(),
                line.kind().text(),
                FigureText.whole(quantity),
                line.unit(),
                quantity == 0 ? "" : FigureText.number(amount / quantity),
                FigureText.whole(amount) + " " + currency);
    }

    private static List<String> total(String name, Money sum) {
        return List.of(name, "", "", "", "", FigureText.whole(sum.amount()) + " " + sum.currency());
    }
}
