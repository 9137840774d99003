package org.coppice.app.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.Bill;
import org.coppice.model.simulate.Posting;
import org.coppice.model.study.SiteStatements;

/** The bill, line by line: quantity × rate, in the reporting currency. */
final class BillTable {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final int contractColumn;

    BillTable(ReportSubject subject, Page page, FigureCells figures, int contractColumn) {
        this.contractColumn = contractColumn;
        this.subject = subject;
        this.page = page;
        this.figures = figures;
    }

    void write() {
        page.section("Bill");
        page.remark(
                "Positive amounts are paid. An agreement is settled as produced: the strike for all generation, less its"
                        + " value at the price of the hour.");
        page.header(withContract());
        for (SiteStatements site : subject.main().sites()) {
            site(site.bill());
        }
    }

    private List<Heading> headings() {
        Currency currency = subject.plan().currency();
        return List.of(
                Heading.text("Site"),
                Heading.text("From"),
                Heading.number("Quantity"),
                Heading.text("Unit"),
                Heading.number("Rate"),
                Heading.number("Amount"),
                Heading.text("Currency"),
                Heading.number("Exchange rate to " + currency),
                Heading.number("Amount, " + currency),
                Heading.text("Line"));
    }

    /** The contract stands in the last column, where there is room for text. */
    private List<Heading> withContract() {
        List<Heading> headings = new ArrayList<>(headings());
        while (headings.size() < contractColumn) {
            headings.add(Heading.text(""));
        }
        headings.add(Heading.text("Contract"));
        return headings;
    }

    private void site(Bill bill) {
        List<Ref> amounts = new ArrayList<>();
        for (Posting posting : bill.lines()) {
            amounts.add(line(bill, posting));
        }
        if (bill.total().isEmpty()) {
            amounts.add(unpriced(bill));
        }
        Line line = page.total();
        line.text(bill.site().name());
        line.text(Integer.toString(subject.year()));
        line.skipTo(8);
        Ref total = line.formula(
                amounts.isEmpty() ? "0" : Formulas.sum(amounts.get(0), amounts.get(amounts.size() - 1)), Look.TWO);
        figures.put("cost.electricity", Optional.of(bill.site().name()), total, SheetName.ENERGY);
    }

    private Ref line(Bill bill, Posting posting) {
        Line line = page.entry();
        line.text(bill.site().name());
        line.date(posting.from());
        Ref quantity = line.number(posting.quantity(), Look.FOUR);
        line.text(posting.unit().symbol());
        Ref rate = line.number(posting.rate(), Look.FOUR);
        Ref amount =
                line.formula(Formulas.ifKnown(List.of(quantity, rate), quantity.text() + "*" + rate.text()), Look.TWO);
        line.text(posting.amount().currency().getCurrencyCode());
        Ref exchange = line.number(exchange(bill, posting.amount().currency()), Look.FOUR);
        // Adding up ignores text, so an amount that is not known must be told apart by the count of numbers.
        Ref converted = line.formula(
                Formulas.ifKnown(List.of(amount, exchange), amount.text() + "*" + exchange.text()), Look.TWO);
        line.text(posting.kind().text());
        line.skipTo(contractColumn);
        line.text(posting.contractName());
        return converted;
    }

    private double exchange(Bill bill, Currency currency) {
        if (currency.equals(subject.plan().currency())) {
            return 1;
        }
        return bill.rates().stream()
                .filter(rate -> rate.currency().equals(currency))
                .mapToDouble(rate -> rate.rate().value())
                .findFirst()
                .orElse(Double.NaN);
    }

    private Ref unpriced(Bill bill) {
        Line line = page.entry();
        line.text(bill.site().name());
        line.skipTo(8);
        Ref empty = line.number(Double.NaN, Look.TWO);
        line.text("not known");
        line.skipTo(contractColumn);
        line.text("a price, a load or an exchange rate is not known");
        return empty;
    }
}
