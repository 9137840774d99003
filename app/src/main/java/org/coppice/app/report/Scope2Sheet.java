package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.Scope2;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.study.figure.SiteStatements;

/** Scope 2 by location and by market, under the rules in force and under the draft, and the instruments that do not count. */
final class Scope2Sheet {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final FactorsSheet factors;
    private final MarketTable inForce;
    private final MarketTable draft;

    Scope2Sheet(ReportSubject subject, Page page, FigureCells figures, EnergySheet energy, FactorsSheet factors) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.factors = factors;
        this.inForce = new MarketTable(subject, page, energy, factors);
        this.draft = new MarketTable(subject, page, energy, factors);
    }

    /** The cell that adds up what covers the import of a site under the rules in force, where anything does. */
    Optional<Ref> covered(int site) {
        return inForce.results().get(site).covered();
    }

    /** The same under the draft. */
    Optional<Ref> coveredByDraft(int site) {
        return draft.results().get(site).covered();
    }

    void write(MatchingSheet matching) {
        page.titleBlock(
                SheetName.SCOPE_2.title(),
                "Purchased electricity after the GHG Protocol Scope 2 Guidance 2015, by both methods. Export is never deducted.",
                subject.facts());
        page.header(headings());
        List<SiteStatements> sites = subject.main().sites();
        if (sites.isEmpty()) {
            page.remark("The plan has no site, so no electricity is purchased. Add one on the page Sites.");
        }
        page.section("Location-based: grid import × average factor of the grid");
        List<Ref> location = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            location.add(location(sites.get(i), i));
        }
        total("location-based", location);
        page.blank();
        page.section("Market-based: what each instrument covers × its factor, and the rest");
        for (int i = 0; i < sites.size(); i++) {
            inForce.site(sites.get(i).scope2(), i);
        }
        total("market-based", kilograms(inForce));
        page.blank();
        page.section("Market-based under the draft of 2025, matched by the hour");
        page.remark(RuleSet.SCOPE2_2025_DRAFT.name() + ", status: " + RuleSet.SCOPE2_2025_DRAFT.status()
                + ". Not in force; it shows what would be left of a claim.");
        for (int i = 0; i < sites.size(); i++) {
            draft.site(sites.get(i).scope2Hourly(), i);
        }
        total("market-based, draft", kilograms(draft));
        page.blank();
        register(sites);
        new RulesTable(subject, page, energy, matching).write(inForce.results(), draft.results());
        page.blank();
        InstrumentsTable instruments = new InstrumentsTable(subject, page);
        instruments.write(RuleSet.SCOPE2_2015);
        page.blank();
        instruments.write(RuleSet.SCOPE2_2025_DRAFT);
    }

    private static List<Ref> kilograms(MarketTable table) {
        return table.results().stream().map(MarketTable.Result::kilograms).toList();
    }

    private void register(List<SiteStatements> sites) {
        for (int i = 0; i < sites.size(); i++) {
            Optional<String> name = Optional.of(sites.get(i).site().name());
            MarketTable.Result result = inForce.results().get(i);
            figures.put("scope2.market", name, result.kilograms(), SheetName.SCOPE_2);
            figures.put("energy.renewable", name, result.renewable(), SheetName.SCOPE_2);
            figures.put("scope2.market.hourly", name, draft.results().get(i).kilograms(), SheetName.SCOPE_2);
        }
    }

    private static List<Heading> headings() {
        return List.of(
                Heading.text("Site"),
                Heading.text("Factor or instrument"),
                Heading.text("Kind"),
                Heading.number("Quantity, kWh"),
                Heading.number("Factor, g/kWh"),
                Heading.number("Emissions, kg CO2e"),
                Heading.text("Renewable"),
                Heading.text("Boundary", 20),
                Heading.text("Source", 36),
                Heading.text("Note", 36));
    }

    private void total(String label, List<Ref> parts) {
        Line line = page.total();
        line.text("All sites");
        line.text(label);
        line.skipTo(5);
        line.formula(parts.isEmpty() ? "0" : EnergySheet.plus(parts), Look.WHOLE);
    }

    private Ref location(SiteStatements statements, int index) {
        Scope2 scope2 = statements.scope2();
        Optional<Factor> factor = scope2.gridFactor();
        Line line = page.entry();
        line.text(statements.site().name());
        line.text(factor.map(Factor::name).orElse(""));
        line.text(factor.isPresent() ? "grid average" : "");
        Ref quantity = line.formula(energy.total(index, EnergyColumn.IMPORT).text(), Look.WHOLE);
        double grams = grams(scope2);
        Optional<Ref> single = factor.flatMap(
                found -> Double.isNaN(grams) ? factors.find(found.id()) : factors.find(found.id(), grams));
        Ref intensity =
                single.map(cell -> line.formula(cell.text(), Look.ONE)).orElseGet(() -> line.number(grams, Look.ONE));
        Ref kilograms = line.formula(MarketTable.product(quantity, intensity), Look.WHOLE);
        line.skip();
        line.text(factor.map(found -> FactorsSheet.boundary(found.boundary())).orElse(""));
        line.text(factor.map(found -> found.source().text()).orElse(""));
        line.text(factor.map(found -> found.isHourly() ? "factor " + found.course() + ": its mean over the import" : "")
                .orElse("not known: the site has no grid factor"));
        figures.put("scope2.location", Optional.of(statements.site().name()), kilograms, SheetName.SCOPE_2);
        return kilograms;
    }

    /** What the program's result comes to for a kWh; NaN where nothing is imported or it is not known. */
    private static double grams(Scope2 scope2) {
        double imported = scope2.imported().kilowattHours();
        double kilograms = scope2.location().map(Carbon::kilograms).orElse(Double.NaN);
        return imported > 0 ? kilograms * 1000 / imported : Double.NaN;
    }
}
