package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.simulate.ledger.Posting;

/** The lines of the bill added up by kind and month. */
final class BillByMonth {
    private static final int FIRST_MONTH = 4;
    private static final int YEAR = FIRST_MONTH + 12;
    /** Every number is above it, and no text is. */
    private static final String ANY_NUMBER = "\">-1E+300\"";

    private final ReportSubject subject;
    private final Page page;
    private final ProgramValues values;

    BillByMonth(ReportSubject subject, Page page, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.values = values;
    }

    void write(List<BillLines.Block> blocks) {
        page.section("By kind and month, " + subject.plan().currency());
        page.remark("A line counts in the month of its first day.");
        page.header(headings());
        for (BillLines.Block block : blocks) {
            if (block.bill().lines().isEmpty()) {
                page.remark(block.bill().site().name() + ": there is no line.");
            } else {
                site(block);
            }
        }
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(
                List.of(Heading.text("Site"), Heading.text(""), Heading.text("Kind"), Heading.text("")));
        for (int month = 1; month <= 12; month++) {
            headings.add(Heading.number(Integer.toString(month)));
        }
        headings.add(Heading.number(Integer.toString(subject.year())));
        return headings;
    }

    private void site(BillLines.Block block) {
        List<Posting.Kind> kinds = block.bill().lines().stream()
                .map(Posting::kind)
                .distinct()
                .sorted()
                .toList();
        Ref first = new Ref(page.name(), page.row(), 0);
        kinds.forEach(kind -> kind(block, kind));
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Line line = page.total();
        line.text(block.bill().site().name());
        line.skip();
        line.text("All kinds");
        line.skip();
        Ref total = first;
        for (int column = FIRST_MONTH; column <= YEAR; column++) {
            total = line.formula(Formulas.sum(first.atColumn(column), last.atColumn(column)), Look.WHOLE);
        }
        if (block.bill().total().isPresent()) {
            values.same(
                    "Σ kinds and months = Σ lines of the bill",
                    block.bill().site().name(),
                    subject.plan().currency().getCurrencyCode(),
                    total,
                    block.total(),
                    Look.TWO);
        }
    }

    private void kind(BillLines.Block block, Posting.Kind kind) {
        Line line = page.entry();
        line.text(block.bill().site().name());
        line.skip();
        Ref name = line.text(kind.text());
        line.skip();
        Ref first = new Ref(page.name(), page.row() - 1, FIRST_MONTH);
        for (int month = 1; month <= 12; month++) {
            line.formula(sum(block, name, month), Look.WHOLE);
        }
        line.formula(Formulas.sum(first, first.row(), YEAR - 1), Look.WHOLE);
    }

    /** The sum over the lines of the kind and month, if the amounts of all of them are known. */
    private static String sum(BillLines.Block block, Ref kind, int month) {
        String amounts = range(block, BillLines.CONVERTED);
        String chosen =
                range(block, BillLines.KIND) + "," + kind.text() + "," + range(block, BillLines.MONTH) + "," + month;
        return "IF(COUNTIFS(" + chosen + ")=COUNTIFS(" + chosen + "," + amounts + "," + ANY_NUMBER + "),SUMIFS("
                + amounts + "," + chosen + "),\"" + Formulas.NOT_KNOWN + "\")";
    }

    private static String range(BillLines.Block block, int column) {
        return block.first().atColumn(column).to(block.last().atColumn(column));
    }
}
