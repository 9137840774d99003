package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Instrument;
import org.coppice.model.simulate.InstrumentUse;
import org.coppice.model.study.SiteStatements;

/** Scope 2 by location and by market: quantities × factors, and the instruments that do not count. */
final class Scope2Sheet {
    /** Below this share of the import the remainder is no difference: too many digits would cancel. */
    private static final double LEAST_REMAINDER = 1e-4;

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final FactorsSheet factors;
    private final Map<Integer, Ref> covered = new TreeMap<>();

    Scope2Sheet(ReportSubject subject, Page page, FigureCells figures, EnergySheet energy, FactorsSheet factors) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.factors = factors;
    }

    /** The cell that adds up what covers the import of a site, where anything does. */
    Optional<Ref> covered(int site) {
        return Optional.ofNullable(covered.get(site));
    }

    void write() {
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
        List<Ref> market = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            market.add(market(sites.get(i), i));
        }
        total("market-based", market);
        page.blank();
        instruments();
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
        Ref quantity = line.formula(imported(index), Look.WHOLE);
        Ref intensity = factor.filter(found -> !found.isHourly())
                .flatMap(found -> factors.find(found.id()))
                .map(cell -> line.formula(cell.text(), Look.ONE))
                .orElseGet(() -> line.number(meanOfHours(scope2), Look.ONE));
        Ref kilograms = line.formula(product(quantity, intensity), Look.WHOLE);
        line.skip();
        line.text(factor.map(found -> FactorsSheet.boundary(found.boundary())).orElse(""));
        line.text(factor.map(found -> found.source().text()).orElse(""));
        line.text(factor.map(found -> found.isHourly() ? "factor " + found.course() + ": its mean over the import" : "")
                .orElse("not known: the site has no grid factor"));
        figures.put("scope2.location", site(statements), kilograms, SheetName.SCOPE_2);
        return kilograms;
    }

    /** What a factor with a course came to for a kWh of import; NaN where either is not known. */
    private static double meanOfHours(Scope2 scope2) {
        return scope2.location().map(Carbon::kilograms).orElse(Double.NaN)
                * 1e3
                / scope2.imported().kilowattHours();
    }

    private String imported(int index) {
        return energy.total(index, EnergyColumn.IMPORT).text();
    }

    private static String product(Ref quantity, Ref intensity) {
        return Formulas.ifKnown(List.of(quantity, intensity), quantity.text() + "*" + intensity.text() + "/1000");
    }

    private static Optional<String> site(SiteStatements statements) {
        return Optional.of(statements.site().name());
    }

    private Ref market(SiteStatements statements, int index) {
        List<Scope2.Line> lines = statements.scope2().lines();
        Ref first = new Ref(page.name(), page.row(), 0);
        for (int i = 0; i < lines.size(); i++) {
            Optional<Ref> before = i == 0 ? Optional.empty() : Optional.of(first.atColumn(3));
            instrument(statements, lines.get(i), index, i == lines.size() - 1, before);
        }
        List<Ref> nullPower = nullPower(statements);
        Line line = page.total();
        line.text(statements.site().name());
        line.text("market-based");
        line.skipTo(3);
        int count = lines.size();
        Ref last = new Ref(page.name(), first.row() + Math.max(0, count - 1), 0);
        if (count == 0) {
            Ref imported = line.formula(imported(index), Look.WHOLE);
            line.skip();
            String nothing = Formulas.ifKnown(List.of(imported), "0");
            return register(statements, line.formula(nothing, Look.WHOLE), nothing);
        }
        covered.put(index, line.formula(Formulas.sum(first.atColumn(3), last.atColumn(3)), Look.WHOLE));
        line.skip();
        String all = Formulas.sum(first.atColumn(5), last.atColumn(5));
        Ref kilograms = line.formula(nullPower.isEmpty() ? all : all + "+" + EnergySheet.plus(nullPower), Look.WHOLE);
        String renewable = "SUMIF(" + first.atColumn(6).to(last.atColumn(6)) + ",\"yes\","
                + first.atColumn(3).to(last.atColumn(3)) + ")";
        return register(statements, kilograms, renewable);
    }

    /** Own generation whose certificates were sold: no part of the import, but of the result. */
    private List<Ref> nullPower(SiteStatements statements) {
        List<Ref> kilograms = new ArrayList<>();
        for (Scope2.Line sold : statements.scope2().nullPower()) {
            Line line = page.entry();
            line.text(statements.site().name());
            line.text(sold.instrument().name());
            line.text("own generation, certificates sold");
            Ref quantity = line.number(sold.energy().kilowattHours(), Look.WHOLE);
            Ref intensity = line.number(
                    sold.instrument()
                            .emissions()
                            .map(CarbonIntensity::gramsPerKilowattHour)
                            .orElse(Double.NaN),
                    Look.ONE);
            kilograms.add(line.formula(product(quantity, intensity), Look.WHOLE));
            line.text("no");
        }
        return kilograms;
    }

    private Ref register(SiteStatements statements, Ref kilograms, String renewable) {
        figures.put("scope2.market", site(statements), kilograms, SheetName.SCOPE_2);
        figures.put("energy.renewable", site(statements), renewable, SheetName.SCOPE_2);
        return kilograms;
    }

    private void instrument(
            SiteStatements statements, Scope2.Line covering, int index, boolean last, Optional<Ref> before) {
        Instrument instrument = covering.instrument();
        Line line = page.entry();
        line.text(statements.site().name());
        line.text(instrument.name());
        line.text(instrument.kind().text());
        Ref quantity = quantity(line, statements, covering, index, last, before);
        Ref intensity = emissions(line, instrument);
        line.formula(product(quantity, intensity), Look.WHOLE);
        line.text(RenewableInstruments.counts(subject.plan(), instrument) ? "yes" : "no");
        line.text(instrument.lifeCycle() ? FactorsSheet.boundary(Factor.Boundary.LIFE_CYCLE) : "direct");
        line.text(instrument.source().text());
        line.text(remark(instrument));
    }

    /** The remainder is what the others leave of the import, as a formula. */
    private Ref quantity(
            Line line, SiteStatements statements, Scope2.Line covering, int index, boolean last, Optional<Ref> before) {
        double kwh = covering.energy().kilowattHours();
        boolean remainder = last && !covering.instrument().kind().contractual();
        if (!remainder || kwh < LEAST_REMAINDER * statements.scope2().imported().kilowattHours()) {
            return line.number(kwh, Look.WHOLE);
        }
        String imported = imported(index);
        String others = before.map(first -> "-SUM(" + first.to(new Ref(page.name(), page.row() - 2, 3)) + ")")
                .orElse("");
        return line.formula(Formulas.ifKnownNames(List.of(imported), imported + others), Look.WHOLE);
    }

    private Ref emissions(Line line, Instrument instrument) {
        boolean hourly =
                subject.plan().findFactor(instrument.id()).map(Factor::isHourly).orElse(false);
        Optional<Ref> factor =
                instrument.kind().contractual() || hourly ? Optional.empty() : factors.find(instrument.id());
        return factor.map(cell -> line.formula(cell.text(), Look.ONE))
                .orElseGet(() -> line.number(
                        instrument
                                .emissions()
                                .map(CarbonIntensity::gramsPerKilowattHour)
                                .orElse(Double.NaN),
                        Look.ONE));
    }

    private static String remark(Instrument instrument) {
        if (instrument.emissions().isEmpty()) {
            return "not known: no factor for this part";
        }
        return instrument.kind() == Instrument.Kind.GRID_AVERAGE
                ? "no residual mix is known, so the grid average stands in; this has to be disclosed"
                : "";
    }

    private void instruments() {
        page.section("Certificates and agreements, counted and not");
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("Instrument"),
                Heading.text("Kind"),
                Heading.number("Owned, kWh"),
                Heading.number("Claimed, kWh"),
                Heading.number("Unclaimed, kWh"),
                Heading.text("Counts"),
                Heading.text("Reason", 20),
                Heading.text("Remarks", 36),
                Heading.text("Note", 36)));
        if (subject.main().instruments().isEmpty()) {
            page.remark("There are no certificates and no agreements.");
        }
        subject.main().instruments().forEach(this::use);
    }

    private void use(InstrumentUse use) {
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
        line.text(use.rejection().orElse(""));
        line.text(String.join("; ", use.remarks()));
        line.text(Double.isNaN(use.owned()) ? "not known: the generation" : "");
    }
}
