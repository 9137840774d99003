package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.Kpis;
import org.coppice.model.account.OwnGeneration;
import org.coppice.model.account.Scope2;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.ledger.Instrument;

/** The market-based result under one set of rules: what each instrument covers × its factor, and the rest. */
final class MarketTable {
    /** Below this share of the import the remainder is no difference: too many digits would cancel. */
    private static final double LEAST_REMAINDER = 1e-4;

    private static final int QUANTITY = 3;
    private static final int KILOGRAMS = 5;

    /**
     * The result of a site.
     *
     * @param covered the sum of what covers the import; empty where nothing does
     * @param contracted the energies that contracts cover
     * @param renewable a formula for what counts as renewable
     */
    record Result(Ref kilograms, Optional<Ref> covered, List<Ref> contracted, String renewable) {}

    private final ReportSubject subject;
    private final Page page;
    private final EnergySheet energy;
    private final FactorsSheet factors;
    private final Map<Integer, Result> results = new TreeMap<>();

    MarketTable(ReportSubject subject, Page page, EnergySheet energy, FactorsSheet factors) {
        this.subject = subject;
        this.page = page;
        this.energy = energy;
        this.factors = factors;
    }

    /** The results by the position of the site. */
    List<Result> results() {
        return List.copyOf(results.values());
    }

    void site(Scope2 scope2, int index) {
        List<Scope2.Line> lines = scope2.lines();
        Ref first = new Ref(page.name(), page.row(), 0);
        List<Ref> contracted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Ref> before = i == 0 ? Optional.empty() : Optional.of(first.atColumn(QUANTITY));
            Ref quantity = instrument(scope2, lines.get(i), index, i == lines.size() - 1, before);
            if (lines.get(i).instrument().kind().contractual()) {
                contracted.add(quantity);
            }
        }
        List<Ref> nullPower = nullPower(scope2);
        String own = ownGeneration(scope2).map(cell -> "+" + cell.text()).orElse("");
        Line line = page.total();
        line.text(scope2.site().name());
        line.text("market-based");
        line.skipTo(QUANTITY);
        if (lines.isEmpty()) {
            Ref imported = line.formula(imported(index), Look.WHOLE);
            line.skip();
            String nothing = Formulas.ifKnown(List.of(imported), "0" + own);
            String sold = nullPower.isEmpty() ? "0" : EnergySheet.plus(nullPower);
            Ref kilograms = line.formula(Formulas.ifKnown(List.of(imported), sold), Look.WHOLE);
            results.put(index, new Result(kilograms, Optional.empty(), contracted, nothing));
            return;
        }
        Ref last = new Ref(page.name(), first.row() + lines.size() - 1, 0);
        Ref covered = line.formula(Formulas.sum(first.atColumn(QUANTITY), last.atColumn(QUANTITY)), Look.WHOLE);
        line.skip();
        Ref lastOfAll = new Ref(page.name(), last.row() + nullPower.size(), KILOGRAMS);
        Ref kilograms = line.formula(Formulas.sum(first.atColumn(KILOGRAMS), lastOfAll), Look.WHOLE);
        String renewable = "SUMIF(" + first.atColumn(6).to(last.atColumn(6)) + ",\"yes\","
                + first.atColumn(QUANTITY).to(last.atColumn(QUANTITY)) + ")" + own;
        results.put(index, new Result(kilograms, Optional.of(covered), contracted, renewable));
    }

    /** Own generation whose certificates were sold: no part of the import, but of the result. */
    private List<Ref> nullPower(Scope2 scope2) {
        List<Ref> kilograms = new ArrayList<>();
        for (Scope2.Line sold : scope2.nullPower()) {
            Line line = page.entry();
            line.text(scope2.site().name());
            line.text(sold.instrument().name());
            line.text("own generation, certificates sold");
            Ref quantity = line.number(sold.energy().kilowattHours(), Look.WHOLE);
            Ref intensity = line.number(grams(sold.instrument()), Look.ONE);
            kilograms.add(line.formula(product(quantity, intensity), Look.WHOLE));
            line.text("no");
            line.text(boundary(sold.instrument()));
            line.text(sold.instrument().source().text());
            line.text("used on the site without its certificates: counts like what no instrument covers");
        }
        return kilograms;
    }

    /** What the site uses of its own generation with its certificates; no part of the import, and without emissions. */
    private Optional<Ref> ownGeneration(Scope2 scope2) {
        Optional<Double> kwh = subject.main().sites().stream()
                .filter(each -> each.site().equals(scope2.site()))
                .map(each -> OwnGeneration.of(subject.plan(), each.ledger()).keptKwh())
                .findFirst();
        if (!(kwh.orElse(0.0) > 0)) {
            return Optional.empty();
        }
        Line line = page.entry();
        line.text(scope2.site().name());
        line.text("Own generation");
        line.text("used on the site, certificates kept");
        Ref quantity = line.number(kwh.get(), Look.WHOLE);
        line.number(0, Look.ONE);
        line.number(0, Look.WHOLE);
        line.text("yes");
        return Optional.of(quantity);
    }

    private Ref instrument(Scope2 scope2, Scope2.Line covering, int index, boolean last, Optional<Ref> before) {
        Instrument instrument = covering.instrument();
        Line line = page.entry();
        line.text(scope2.site().name());
        line.text(instrument.name());
        line.text(instrument.kind().text());
        Ref quantity = quantity(line, scope2, covering, index, last, before);
        Ref intensity = emissions(line, instrument);
        line.formula(product(quantity, intensity), Look.WHOLE);
        line.text(Kpis.isRenewable(subject.plan(), instrument) ? "yes" : "no");
        line.text(boundary(instrument));
        line.text(instrument.source().text());
        line.text(remark(covering));
        return quantity;
    }

    static String product(Ref quantity, Ref intensity) {
        return Formulas.ifKnown(List.of(quantity, intensity), quantity.text() + "*" + intensity.text() + "/1000");
    }

    private static String boundary(Instrument instrument) {
        return instrument.lifeCycle() ? FactorsSheet.boundary(Factor.Boundary.LIFE_CYCLE) : "direct";
    }

    private static double grams(Instrument instrument) {
        return instrument.emissions().map(CarbonIntensity::gramsPerKilowattHour).orElse(Double.NaN);
    }

    private String imported(int index) {
        return energy.total(index, EnergyColumn.IMPORT).text();
    }

    /** The remainder is what the others leave of the import, as a formula. */
    private Ref quantity(
            Line line, Scope2 scope2, Scope2.Line covering, int index, boolean last, Optional<Ref> before) {
        double kwh = covering.energy().kilowattHours();
        boolean remainder = last && !covering.instrument().kind().contractual();
        if (!remainder || kwh < LEAST_REMAINDER * scope2.imported().kilowattHours()) {
            return line.number(kwh, Look.WHOLE);
        }
        String imported = imported(index);
        String others = before.map(first -> "-SUM(" + first.to(new Ref(page.name(), page.row() - 2, QUANTITY)) + ")")
                .orElse("");
        return line.formula(Formulas.ifKnownNames(List.of(imported), imported + others), Look.WHOLE);
    }

    private Ref emissions(Line line, Instrument instrument) {
        Optional<Ref> factor =
                instrument.kind().contractual() ? Optional.empty() : factors.find(instrument.id(), grams(instrument));
        return factor.map(cell -> line.formula(cell.text(), Look.ONE))
                .orElseGet(() -> line.number(grams(instrument), Look.ONE));
    }

    private static String remark(Scope2.Line covering) {
        Instrument instrument = covering.instrument();
        if (instrument.emissions().isEmpty()) {
            return "not known: no factor for this part";
        }
        if (covering.provisional()) {
            return "provisional: still to come";
        }
        return instrument.kind() == Instrument.Kind.GRID_AVERAGE
                ? "no residual mix is known, so the grid average stands in; this has to be disclosed"
                : "";
    }

    /** The program's result, in kg. */
    static double kilograms(Scope2 scope2) {
        return scope2.market().map(Carbon::kilograms).orElse(Double.NaN);
    }
}
