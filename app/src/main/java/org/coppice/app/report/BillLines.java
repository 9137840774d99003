package org.coppice.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.Bill;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Money;
import org.coppice.model.simulate.ledger.Posting;

/** The bill, line by line: quantity × rate, in the contract's and in the reporting currency. */
final class BillLines {
    static final int KIND = 2;
    static final int MONTH = 4;
    static final int AMOUNT = 10;
    static final int CONVERTED = 13;

    private static final double ROUNDING = 1e-12;

    /**
     * The lines of a site.
     *
     * @param first the first cell of the first line
     * @param last the first cell of the last line; above the first where there is none
     */
    record Block(Bill bill, Ref first, Ref last, Ref total) {}

    private record Place(String site, String contract, int month, Posting.Kind kind, Currency currency) {}

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final ProgramValues values;
    private final Map<Place, List<Ref>> amounts = new LinkedHashMap<>();

    BillLines(ReportSubject subject, Page page, FigureCells figures, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.values = values;
    }

    List<Heading> headings() {
        Currency currency = subject.plan().currency();
        return List.of(
                Heading.text("Site"),
                Heading.text("Contract", 28),
                Heading.text("Kind"),
                Heading.text("Line", 36),
                Heading.number("Month"),
                Heading.number("From"),
                Heading.number("To"),
                Heading.number("Quantity"),
                Heading.text("Unit"),
                Heading.number("Rate"),
                Heading.number("Amount"),
                Heading.text("Currency"),
                Heading.number("Exchange rate to " + currency),
                Heading.number("Amount, " + currency));
    }

    /** The cells with the amounts of a contract's lines of one kind and month, in one currency. */
    List<Ref> amounts(Site site, String contract, int month, Posting.Kind kind, Currency currency) {
        return amounts.getOrDefault(new Place(site.id(), contract, month, kind, currency), List.of());
    }

    Block site(Bill bill) {
        Ref first = new Ref(page.name(), page.row(), 0);
        bill.lines().forEach(posting -> line(bill, posting));
        if (bill.total().isEmpty()) {
            unpriced(bill);
        }
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Line line = page.total();
        line.text(bill.site().name());
        line.skip();
        line.text("Total " + subject.year());
        line.skipTo(CONVERTED);
        Ref total = line.formula(
                last.row() < first.row() ? "0" : Formulas.sum(first.atColumn(CONVERTED), last.atColumn(CONVERTED)),
                Look.TWO);
        figures.put("cost.electricity", Optional.of(bill.site().name()), total, SheetName.BILL);
        values.expect(
                "Total of the bill = program",
                bill.site().name(),
                subject.plan().currency().getCurrencyCode(),
                total,
                bill.total().map(Money::amount).orElse(Double.NaN),
                Look.TWO);
        return new Block(bill, first, last, total);
    }

    private void line(Bill bill, Posting posting) {
        Currency currency = posting.amount().currency();
        Line line = page.entry();
        line.text(bill.site().name());
        line.text(posting.contractName());
        line.text(posting.kind().text());
        line.text(posting.label() + (exact(posting) ? "" : " (amount as billed)"));
        line.number(posting.from().getMonthValue(), Look.PLAIN);
        line.date(posting.from());
        line.date(lastDay(posting));
        Ref quantity = line.number(posting.quantity(), Look.FOUR);
        line.text(posting.unit().symbol());
        Ref rate = line.number(posting.rate(), Look.FOUR);
        Ref amount = exact(posting)
                ? line.formula(Formulas.ifKnown(List.of(quantity, rate), quantity.text() + "*" + rate.text()), Look.TWO)
                : line.number(posting.amount().amount(), Look.TWO);
        line.text(currency.getCurrencyCode());
        Ref exchange = line.number(exchange(bill, currency), Look.FOUR);
        // Adding up ignores text, so an amount that is not known must be told apart by the count of numbers.
        line.formula(Formulas.ifKnown(List.of(amount, exchange), amount.text() + "*" + exchange.text()), Look.TWO);
        Place place = new Place(
                bill.site().id(), posting.contract(), posting.from().getMonthValue(), posting.kind(), currency);
        amounts.computeIfAbsent(place, any -> new ArrayList<>()).add(amount);
    }

    private static LocalDate lastDay(Posting posting) {
        return posting.to().isAfter(posting.from()) ? posting.to().minusDays(1) : posting.from();
    }

    /** Whether the amount is quantity × rate; where one of them is not known there is no other amount either. */
    private static boolean exact(Posting posting) {
        double product = posting.quantity() * posting.rate();
        double amount = posting.amount().amount();
        return !(Math.abs(product - amount) > ROUNDING * Math.abs(amount));
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

    private void unpriced(Bill bill) {
        Line line = page.entry();
        line.text(bill.site().name());
        line.skip();
        line.text("not known");
        line.text("a price, a load or an exchange rate is not known");
        line.skipTo(CONVERTED);
        line.number(Double.NaN, Look.TWO);
    }
}
