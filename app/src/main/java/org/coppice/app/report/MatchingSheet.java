package org.coppice.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.study.figure.SiteStatements;

/** The carbon-free share of the load by month and hour, and by day and hour; the scores of months and year as formulas. */
final class MatchingSheet {
    /** More sites would make a file that no program opens gladly. */
    private static final int MOST_SITES_BY_DAY = 12;

    private static final int FIRST_HOUR = 2;
    private static final int ENERGY = FIRST_HOUR + 25;
    private static final List<String> PARTS =
            List.of("Load", EnergyColumn.MATCHED, EnergyColumn.CARBON_FREE, "Storage counted", "Generation");
    /** The scores in the order of their columns, and the part of the load that each is. */
    private static final List<String> SCORES = List.of("cfe.contracted", "cfe", "cfe.storage", "cfe.volumetric");

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final ProgramValues values;
    private final List<Ref> years = new ArrayList<>();

    MatchingSheet(ReportSubject subject, Page page, FigureCells figures, EnergySheet energy, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.values = values;
    }

    /** The cell of a score of a site's year. */
    Ref score(int site, String key) {
        return years.get(site).atColumn(ENERGY + PARTS.size() + SCORES.indexOf(key));
    }

    void write() {
        page.titleBlock(
                SheetName.MATCHING.title(),
                "Share of the load that was carbon-free in its hour: contracted and own generation, and the grid's share of"
                        + " the rest (Google, 24/7 Carbon-Free Energy, 2021). Local time.",
                subject.facts());
        page.header(headings());
        List<SiteStatements> sites = subject.main().sites();
        if (sites.isEmpty()) {
            page.remark("The plan has no site, so there is no load to match. Add one on the page Sites.");
            return;
        }
        page.section("By month and hour");
        for (int i = 0; i < sites.size(); i++) {
            months(sites.get(i), i);
        }
        allSites();
        page.blank();
        page.section("By day and hour");
        if (sites.size() > MOST_SITES_BY_DAY) {
            page.remark("Left out: the plan has more than " + MOST_SITES_BY_DAY + " sites.");
            return;
        }
        page.remark("An empty cell: the hour is skipped by the clock, or its share is not known.");
        page.header(hours("Day"));
        sites.forEach(this::days);
    }

    private static List<Heading> headings() {
        List<Heading> headings = hours("Month or day");
        headings.add(Heading.text("", 3));
        PARTS.forEach(part -> headings.add(Heading.number(part + ", kWh")));
        headings.add(Heading.number("CFE, contracted only"));
        headings.add(Heading.number("CFE score"));
        headings.add(Heading.number("CFE, storage counted"));
        headings.add(Heading.number("Annual matching"));
        return headings;
    }

    private static List<Heading> hours(String when) {
        List<Heading> headings = new ArrayList<>(List.of(Heading.text("Site"), Heading.text(when)));
        for (int hour = 0; hour < 24; hour++) {
            headings.add(Heading.number(Integer.toString(hour), 6));
        }
        return headings;
    }

    private void months(SiteStatements site, int index) {
        Ledger ledger = site.ledger();
        HourlyMatching matching = site.matching();
        double[][] shares = matching.byMonthAndHour(ledger.calendar());
        double[] stored = ledger.monthly(matching.withStorageKwh());
        double[] generated = ledger.monthly(matching.generationKwh());
        Ref first = new Ref(page.name(), page.row(), 0);
        for (int month = 0; month < 12; month++) {
            Line line = page.entry();
            line.text(site.site().name());
            line.text(String.format(Locale.ROOT, "%d-%02d", subject.year(), month + 1));
            for (double share : shares[month]) {
                line.number(share, Look.SHARE);
            }
            line.skip();
            copy(line, energy.month(index, EnergyColumn.LOAD, month));
            copy(line, energy.month(index, EnergyColumn.MATCHED, month));
            copy(line, energy.month(index, EnergyColumn.CARBON_FREE, month));
            line.number(stored[month], Look.WHOLE);
            line.number(generated[month], Look.WHOLE);
            scores(line);
        }
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        page.colourShares(first.atColumn(FIRST_HOUR), last.atColumn(FIRST_HOUR + 23));
        year(site, first, last);
    }

    private static void copy(Line line, Ref cell) {
        line.formula(Formulas.ifKnown(List.of(cell), cell.text()), Look.WHOLE);
    }

    private void year(SiteStatements site, Ref first, Ref last) {
        Ref row = new Ref(page.name(), page.row(), 0);
        years.add(row);
        Line line = page.total();
        line.text(site.site().name());
        line.text(Integer.toString(subject.year()));
        line.skipTo(ENERGY);
        for (int part = 0; part < PARTS.size(); part++) {
            line.formula(Formulas.sum(first.atColumn(ENERGY + part), last.atColumn(ENERGY + part)), Look.WHOLE);
        }
        scores(line);
        register(Optional.of(site.site().name()), row);
        HourlyMatching matching = site.matching();
        values.expect(
                "CFE score from the months = program",
                site.site().name(),
                "",
                row.atColumn(ENERGY + PARTS.size() + 1),
                matching.score().orElse(Double.NaN),
                Look.SIX);
        values.expect(
                "Carbon-free by the hour = program",
                site.site().name(),
                "kWh",
                row.atColumn(ENERGY + 2),
                matching.carbonFreeTotal(),
                Look.WHOLE);
    }

    private void scores(Line line) {
        Ref load = new Ref(page.name(), page.row() - 1, ENERGY);
        for (int part = 1; part < PARTS.size(); part++) {
            line.formula(Formulas.ratio(load.atColumn(ENERGY + part).text(), load.text()), Look.PERCENT);
        }
    }

    private void allSites() {
        Ref row = new Ref(page.name(), page.row(), 0);
        Line line = page.total();
        line.text("All sites");
        line.text(Integer.toString(subject.year()));
        line.skipTo(ENERGY);
        for (int part = 0; part < PARTS.size(); part++) {
            int column = ENERGY + part;
            line.formula(
                    EnergySheet.plus(
                            years.stream().map(year -> year.atColumn(column)).toList()),
                    Look.WHOLE);
        }
        scores(line);
        register(Optional.empty(), row);
    }

    private void register(Optional<String> site, Ref row) {
        for (String key : List.of("cfe.storage", "cfe.volumetric")) {
            figures.put(key, site, row.atColumn(ENERGY + PARTS.size() + SCORES.indexOf(key)), SheetName.MATCHING);
        }
    }

    private void days(SiteStatements site) {
        Ledger ledger = site.ledger();
        double[] shares = site.matching().byDayAndHour(ledger.calendar());
        LocalDate day = ledger.axis().firstDay();
        Ref first = new Ref(page.name(), page.row(), FIRST_HOUR);
        for (int i = 0; i < shares.length; i += 24) {
            Line line = page.entry();
            line.text(site.site().name());
            line.date(day.plusDays(i / 24));
            for (int hour = 0; hour < 24; hour++) {
                line.number(shares[i + hour], Look.SHARE);
            }
        }
        page.colourShares(first, new Ref(page.name(), page.row() - 1, FIRST_HOUR + 23));
        page.blank();
    }
}
