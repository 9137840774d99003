package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.InstrumentUse;

/** What became of every certificate and agreement under a set of rules, and which criterion one failed that does not count. */
final class InstrumentsTable {
    private final ReportSubject subject;
    private final Page page;

    InstrumentsTable(ReportSubject subject, Page page) {
        this.subject = subject;
        this.page = page;
    }

    void write(RuleSet rules) {
        page.section("Certificates and agreements, counted and not: " + rules.name());
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("Instrument"),
                Heading.text("Kind"),
                Heading.number("Owned, kWh"),
                Heading.number("Claimed, kWh"),
                Heading.number("Unclaimed, kWh"),
                Heading.text("Counts"),
                Heading.text("Criterion failed", 20),
                Heading.text("Reason", 36),
                Heading.text("Remarks", 36)));
        List<InstrumentUse> uses = subject.main().instruments(rules);
        if (uses.isEmpty()) {
            page.remark("There are no certificates and no agreements.");
        }
        uses.forEach(use -> use(use, rules));
    }

    private void use(InstrumentUse use, RuleSet rules) {
        Line line = page.entry();
        line.text(use.site()
                .flatMap(subject.main().plan()::findSite)
                .map(Site::name)
                .orElse("any of its market"));
        line.text(use.instrument().name());
        line.text(use.instrument().kind().text());
        Ref owned = line.number(use.owned(), Look.WHOLE);
        Ref claimed = line.number(use.claimed(), Look.WHOLE);
        line.formula(
                use.rejection().isPresent()
                        ? "0"
                        : Formulas.ifKnown(List.of(owned, claimed), owned.text() + "-" + claimed.text()),
                Look.WHOLE);
        line.text(use.rejection().isPresent() ? "no" : "yes");
        line.text(criterion(use));
        line.text(use.rejection().orElse(""));
        line.text(remarks(use, rules));
    }

    /** Its number, and the property of the contract that shows it. */
    private static String criterion(InstrumentUse use) {
        if (use.criterion() == 0) {
            return "";
        }
        return "no. " + use.criterion() + (use.field().isBlank() ? "" : ", " + use.field());
    }

    private static String remarks(InstrumentUse use, RuleSet rules) {
        List<String> remarks = new ArrayList<>();
        if (use.criterion() > 0 && use.criterion() <= rules.criteria().size()) {
            remarks.add("asked: " + rules.criteria().get(use.criterion() - 1));
        }
        remarks.addAll(use.remarks());
        if (Double.isNaN(use.owned())) {
            remarks.add("not known: the generation");
        }
        return String.join("; ", remarks);
    }
}
