package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.lifecycle.EmbodiedSchedule;
import org.coppice.model.lifecycle.EquipmentFlow;
import org.coppice.model.plan.site.Site;

/** One row a purchase of equipment, replacements included: its embodied carbon whole, acquired and amortised. */
final class EmbodiedTable {
    private static final int ACQUIRED = 9;
    private static final int AMORTISED = 11;

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final int year;

    EmbodiedTable(ReportSubject subject, Page page, FigureCells figures) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.year = subject.year();
    }

    void write() {
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("Name"),
                Heading.text("Unit", 30),
                Heading.number("Bought"),
                Heading.number("Life, years"),
                Heading.number("Size"),
                Heading.number("A unit, kg CO2e"),
                Heading.number("Embodied, kg CO2e"),
                Heading.number("Share acquired in " + year),
                Heading.number("Acquired, kg CO2e"),
                Heading.number("Share amortised in " + year),
                Heading.number("Amortised, kg CO2e"),
                Heading.text("Source", 30)));
        int first = page.row();
        List<int[]> bounds = new ArrayList<>();
        for (Site site : subject.main().plan().sites()) {
            int from = page.row();
            for (EquipmentFlow flow :
                    subject.main().equipment().atSite(site.id()).flows()) {
                flow.purchases().stream()
                        .filter(purchase -> purchase.purchased().getYear() <= year)
                        .forEach(purchase -> purchase(site, flow, purchase));
            }
            bounds.add(new int[] {from, page.row() - 1});
        }
        int last = page.row() - 1;
        if (last < first) {
            page.remark("There is no such equipment.");
        }
        for (int i = 0; i < bounds.size(); i++) {
            String name = subject.main().plan().sites().get(i).name();
            total(name, Optional.of(name), bounds.get(i)[0], bounds.get(i)[1]);
        }
        total("All sites", Optional.empty(), first, last);
    }

    private void purchase(Site site, EquipmentFlow flow, EmbodiedSchedule purchase) {
        Line line = page.entry();
        line.text(site.name());
        line.text(flow.equipment().name());
        line.text(flow.embodiment().unit());
        Ref bought = line.date(purchase.purchased());
        Ref life = line.number(purchase.life().value(), Look.TWO);
        Ref size = line.number(flow.embodiment().units(), Look.ONE);
        Ref each = line.number(
                flow.embodiment().each().map(known -> known.value().kilograms()).orElse(Double.NaN), Look.ONE);
        String whole = size.text() + "*" + each.text();
        line.formula(Formulas.ifKnown(List.of(each), whole), Look.WHOLE);
        Ref acquired = line.formula("IF(YEAR(" + bought.text() + ")=" + year + ",1,0)", Look.FOUR);
        line.formula(part(acquired, each, whole), Look.WHOLE);
        Ref amortised = line.formula(elapsed(bought, life, year + 1) + "-" + elapsed(bought, life, year), Look.FOUR);
        line.formula(part(amortised, each, whole), Look.WHOLE);
        line.text(flow.embodiment()
                .each()
                .map(known -> known.source().publisher()
                        + (known.source().year() == 0
                                ? ""
                                : " " + known.source().year())
                        + (known.byDefault() ? ", default" : ""))
                .orElse("not stated"));
    }

    private static String part(Ref share, Ref each, String whole) {
        return "IF(" + share.text() + "=0,0," + Formulas.ifKnown(List.of(each), whole + "*" + share.text()) + ")";
    }

    /** The share amortised before a year: days since the purchase over the life, a year having 365.25 of them. */
    private static String elapsed(Ref bought, Ref life, int before) {
        return "MIN(1,MAX(0,(DATE(" + before + ",1,1)-" + bought.text() + ")/365.25/" + life.text() + "))";
    }

    private void total(String label, Optional<String> site, int first, int last) {
        Line line = page.total();
        line.text(label);
        line.text("Equipment");
        line.skipTo(ACQUIRED);
        figures.put("embodied.equipment.acquired", site, sum(line, ACQUIRED, first, last), SheetName.ON_SITE);
        line.skipTo(AMORTISED);
        figures.put("embodied.equipment.amortised", site, sum(line, AMORTISED, first, last), SheetName.ON_SITE);
    }

    private Ref sum(Line line, int column, int first, int last) {
        return line.formula(
                last < first
                        ? "0"
                        : Formulas.sumOfKnown(new Ref(page.name(), first, column), new Ref(page.name(), last, column)),
                Look.WHOLE);
    }
}
