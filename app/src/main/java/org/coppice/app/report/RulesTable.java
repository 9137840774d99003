package org.coppice.app.report;

import java.util.List;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.study.figure.SiteStatements;

/** The rules in force beside the draft: what matching by the hour does to a claim, and the scores of hourly matching. */
final class RulesTable {
    private final ReportSubject subject;
    private final Page page;
    private final EnergySheet energy;
    private final MatchingSheet matching;

    RulesTable(ReportSubject subject, Page page, EnergySheet energy, MatchingSheet matching) {
        this.subject = subject;
        this.page = page;
        this.energy = energy;
        this.matching = matching;
    }

    void write(List<MarketTable.Result> inForce, List<MarketTable.Result> draft) {
        page.section("What matching by the hour does to the claim");
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("What"),
                Heading.text("Unit"),
                Heading.number("Rules of 2015, by the year"),
                Heading.number("Draft of 2025, by the hour"),
                Heading.number("Draft less 2015")));
        List<SiteStatements> sites = subject.main().sites();
        for (int i = 0; i < sites.size(); i++) {
            String name = sites.get(i).site().name();
            Ref imported = energy.total(i, EnergyColumn.IMPORT);
            Line claim = row(name, "Import covered by contracts and certificates", "kWh");
            compare(claim, covered(inForce.get(i)), covered(draft.get(i)), Look.WHOLE);
            Ref quantities = new Ref(page.name(), page.row() - 1, 3);
            Line share = row(name, "Share of the import", "");
            compare(
                    share,
                    Formulas.ratio(quantities.text(), imported.text()),
                    Formulas.ratio(quantities.atColumn(4).text(), imported.text()),
                    Look.PERCENT);
            Line carbon = row(name, "Emissions, market-based", "kg CO2e");
            compare(
                    carbon,
                    known(inForce.get(i).kilograms()),
                    known(draft.get(i).kilograms()),
                    Look.WHOLE);
        }
        page.blank();
        scores(sites);
    }

    private static String covered(MarketTable.Result result) {
        return result.contracted().isEmpty() ? "0" : EnergySheet.plus(result.contracted());
    }

    private static String known(Ref cell) {
        return Formulas.ifKnown(List.of(cell), cell.text());
    }

    private Line row(String site, String what, String unit) {
        Line line = page.entry();
        line.text(site);
        line.text(what);
        line.text(unit);
        return line;
    }

    private static void compare(Line line, String inForce, String draft, Look look) {
        Ref before = line.formula(inForce, look);
        Ref after = line.formula(draft, look);
        line.formula(Formulas.difference(after, before), look);
    }

    private void scores(List<SiteStatements> sites) {
        page.section("Carbon-free energy in the hour of its use");
        page.remark("The steps stand on the sheet Matching.");
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("Score"),
                Heading.text("Counts"),
                Heading.number("Share of the load")));
        for (int i = 0; i < sites.size(); i++) {
            String name = sites.get(i).site().name();
            score(name, "Contracted only", "contracted and own generation in its hour", i, "cfe.contracted");
            score(name, "CFE score", "the grid's carbon-free share of the rest as well", i, "cfe");
            score(name, "Storage counted", "discharge for it; charge and backup against it", i, "cfe.storage");
            score(name, "Annual matching", "generation of the year over load; may exceed 100 %", i, "cfe.volumetric");
        }
    }

    private void score(String site, String score, String counts, int index, String key) {
        Line line = row(site, score, counts);
        line.formula(known(matching.score(index, key)), Look.PERCENT);
    }
}
