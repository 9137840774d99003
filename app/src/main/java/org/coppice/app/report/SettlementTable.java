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
import org.coppice.model.account.SettlementStatement;
import org.coppice.model.quantity.Money;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.study.figure.SiteStatements;

/** What each power purchase agreement generates, costs and is worth in the market, month by month. */
final class SettlementTable {
    private static final int GENERATED = 5;
    private static final int PAYMENT = 11;
    private static final int CAPTURE = 12;
    private static final List<Posting.Kind> KINDS = List.of(
            Posting.Kind.PPA_STRIKE, Posting.Kind.PPA_MARKET_VALUE, Posting.Kind.PPA_DIFFERENCE, Posting.Kind.PPA_FEE);

    private final ReportSubject subject;
    private final Page page;
    private final ProgramValues values;

    SettlementTable(ReportSubject subject, Page page, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.values = values;
    }

    void write(BillLines lines) {
        page.section("Settlement of power purchase agreements");
        page.remark("Capture price: what a kWh of the plant earns at the reference price of its hour. Shape factor:"
                + " capture price over the mean price of all hours. The amounts are those of the lines above.");
        page.header(headings());
        int before = page.row();
        for (SiteStatements site : subject.main().sites()) {
            for (SettlementStatement statement : SettlementStatement.list(site.ledger())) {
                agreement(site, statement, lines);
            }
        }
        if (page.row() == before) {
            page.remark("No agreement is settled.");
        }
    }

    private static List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.text("Site"),
                Heading.text("Agreement"),
                Heading.text("Currency"),
                Heading.text("Note", 36),
                Heading.number("Month"),
                Heading.number("Generated, kWh"),
                Heading.number("Settled, kWh")));
        KINDS.forEach(kind -> headings.add(Heading.number(kind.text())));
        headings.addAll(List.of(
                Heading.number("Payment"),
                Heading.number("Capture price, a kWh"),
                Heading.number("Mean price, a kWh"),
                Heading.number("Shape factor")));
        return headings;
    }

    private void agreement(SiteStatements site, SettlementStatement statement, BillLines lines) {
        if (statement.months().isEmpty()) {
            return;
        }
        Ref first = new Ref(page.name(), page.row(), 0);
        statement.months().forEach(month -> month(site, statement, month, lines));
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Line line = page.total();
        line.text(site.site().name());
        line.text(statement.ppa().name());
        line.text(currency(statement).getCurrencyCode());
        boolean priced = statement.unpriced() == 0;
        line.text(priced ? "" : statement.unpriced() + " steps have no reference price: the payment is not known");
        line.number(subject.year(), Look.PLAIN);
        for (int column = GENERATED; column < PAYMENT; column++) {
            line.formula("SUM(" + first.atColumn(column).to(last.atColumn(column)) + ")", Look.WHOLE);
        }
        boolean oneCurrency = statement.payments().size() <= 1;
        Ref payment = priced && oneCurrency
                ? line.formula("SUM(" + first.atColumn(PAYMENT).to(last.atColumn(PAYMENT)) + ")", Look.WHOLE)
                : line.number(Double.NaN, Look.WHOLE);
        Ref capture = line.formula(capturePrice(first, last), Look.FOUR);
        expect(statement, payment, capture, priced && oneCurrency);
    }

    private void expect(SettlementStatement statement, Ref payment, Ref capture, boolean paid) {
        String name = statement.ppa().name();
        String currency = currency(statement).getCurrencyCode();
        double program = statement.payments().values().stream()
                .mapToDouble(Money::amount)
                .sum();
        values.expect("Settlement = program", name, currency, payment, paid ? program : Double.NaN, Look.TWO);
        values.expect("Capture price = program", name, currency + "/kWh", capture, statement.capturePrice(), Look.FOUR);
    }

    private void month(
            SiteStatements site, SettlementStatement statement, SettlementStatement.Month month, BillLines lines) {
        Line line = page.entry();
        line.text(site.site().name());
        line.text(statement.ppa().name());
        line.text(currency(statement).getCurrencyCode());
        line.text(note(month));
        line.number(month.month(), Look.PLAIN);
        line.number(month.generatedKwh(), Look.WHOLE);
        line.number(month.settledKwh(), Look.WHOLE);
        Ref from = new Ref(page.name(), page.row() - 1, line.column());
        for (Posting.Kind kind : KINDS) {
            amount(line, site, statement, month, kind, lines);
        }
        Ref to = from.atColumn(line.column() - 1);
        line.formula("SUM(" + from.to(to) + ")", Look.WHOLE);
        Ref capture = line.number(month.capturePrice(), Look.FOUR);
        Ref mean = line.number(month.meanPrice(), Look.FOUR);
        line.formula(
                Formulas.ifKnown(
                        List.of(capture, mean),
                        "IF(" + mean.text() + "<>0," + capture.text() + "/" + mean.text() + ",\"" + Formulas.NOT_KNOWN
                                + "\")"),
                Look.FOUR);
    }

    private static void amount(
            Line line,
            SiteStatements site,
            SettlementStatement statement,
            SettlementStatement.Month month,
            Posting.Kind kind,
            BillLines lines) {
        Money money = month.amounts().get(kind);
        List<Ref> cells = money == null
                ? List.of()
                : lines.amounts(site.site(), statement.ppa().id(), month.month(), kind, money.currency());
        if (cells.isEmpty()) {
            line.number(money == null ? Double.NaN : money.amount(), Look.WHOLE);
        } else {
            line.formula(EnergySheet.plus(cells), Look.WHOLE);
        }
    }

    private static String note(SettlementStatement.Month month) {
        long currencies = month.amounts().values().stream()
                .map(Money::currency)
                .distinct()
                .count();
        return currencies > 1 ? "amounts in several currencies are not added across them in the year" : "";
    }

    private static Currency currency(SettlementStatement statement) {
        Optional<Currency> paid = statement.payments().keySet().stream().findFirst();
        return paid.orElse(statement.ppa().currency());
    }

    /** The mean of the capture prices, weighted by generation, if each is known in which anything was generated. */
    private static String capturePrice(Ref first, Ref last) {
        String generated = first.atColumn(GENERATED).to(last.atColumn(GENERATED));
        String price = first.atColumn(CAPTURE).to(last.atColumn(CAPTURE));
        String known = "AND(COUNTIF(" + generated + ",\">0\")>0,COUNTIF(" + generated + ",\">0\")=COUNTIFS(" + generated
                + ",\">0\"," + price + ",\">-1E+300\"))";
        return "IF(" + known + ",SUMPRODUCT(" + generated + "," + price + ")/SUM(" + generated + "),\""
                + Formulas.NOT_KNOWN + "\")";
    }
}
