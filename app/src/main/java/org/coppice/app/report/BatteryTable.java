package org.coppice.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.study.figure.SiteStatements;

/** What each battery took, gave and lost, what that does to its life, and the peak before and after it. */
final class BatteryTable extends EquipmentTable {
    private static final int CAPACITY = 5;
    private static final int CHARGE = 7;
    private static final int DISCHARGE = 8;
    private static final int LOSSES = 11;
    private static final int CYCLES = 12;

    private final FigureCells figures;

    BatteryTable(Page page, FigureCells figures, EnergySheet energy, ProgramValues values) {
        super(page, energy, values);
        this.figures = figures;
    }

    List<Heading> headings() {
        return headings(
                "Use",
                Heading.number("Capacity, kWh"),
                Heading.number("Power, kW"),
                Heading.number("Charge, kWh"),
                Heading.number("Discharge, kWh"),
                Heading.number("Charge efficiency"),
                Heading.number("Discharge efficiency"),
                Heading.number("Losses, kWh"),
                Heading.number("Full-equivalent cycles"),
                Heading.number("Share of a cycle life, rainflow"),
                Heading.number("State of health after a year"),
                Heading.number("Life, years"),
                Heading.number("Peak without it, kW"),
                Heading.number("Peak with it, kW"),
                Heading.number("Peak shaved, kW"));
    }

    void site(SiteStatements site, OnSiteUse use, int index) {
        if (use.batteries().isEmpty()) {
            return;
        }
        Ref first = new Ref(page.name(), page.row(), 0);
        use.batteries().forEach(each -> battery(site, each));
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Line line = total(site, "All batteries");
        line.skipTo(CAPACITY);
        line.formula(sum(first, last, CAPACITY), Look.WHOLE);
        line.skipTo(CHARGE);
        Ref charge = line.formula(sum(first, last, CHARGE), Look.WHOLE);
        Ref discharge = line.formula(sum(first, last, DISCHARGE), Look.WHOLE);
        line.skipTo(LOSSES);
        Ref losses = line.formula(sum(first, last, LOSSES), Look.WHOLE);
        Ref cycles = line.formula(cycles(first, last), Look.TWO);
        Optional<String> name = Optional.of(site.site().name());
        figures.put("battery.losses", name, losses, SheetName.ON_SITE);
        figures.put("battery.cycles", name, cycles, SheetName.ON_SITE);
        flow("Batteries’ charge = that of the ledger", site, charge, index, EnergyColumn.CHARGE);
        flow("Batteries’ discharge = that of the ledger", site, discharge, index, EnergyColumn.DISCHARGE);
        expect("Losses of the batteries = program", site, losses, use, BatteryUse::lossesKwh);
    }

    private void battery(SiteStatements site, BatteryUse use) {
        Battery battery = use.battery();
        Line line = entry(site, battery, policy(battery) + ": " + use.method());
        Ref capacity = line.number(battery.energy().kilowattHours(), Look.ONE);
        line.number(battery.power().kilowatts(), Look.ONE);
        Ref charge = line.number(Arrays.stream(use.dispatch().chargeKwh()).sum(), Look.WHOLE);
        Ref discharge = line.number(Arrays.stream(use.dispatch().dischargeKwh()).sum(), Look.WHOLE);
        Ref in = line.number(battery.chargeEfficiency().value().value(), Look.FOUR);
        Ref out = line.number(battery.dischargeEfficiency().value().value(), Look.FOUR);
        line.formula(
                charge.text() + "*(1-" + in.text() + ")+" + discharge.text() + "*(1/" + out.text() + "-1)", Look.WHOLE);
        line.formula(
                "IF(" + capacity.text() + ">0,(" + charge.text() + "+" + discharge.text() + ")/2/" + capacity.text()
                        + ",0)",
                Look.TWO);
        line.number(use.rainflowDamage(), Look.PERCENT);
        line.number(use.stateOfHealth(), Look.PERCENT);
        line.number(use.lifeYears(), Look.ONE);
        Ref before = line.number(use.peakBeforeKw(), Look.ONE);
        Ref after = line.number(use.peakAfterKw(), Look.ONE);
        line.formula(Formulas.difference(before, after), Look.ONE);
    }

    private static String policy(Battery battery) {
        return battery.policy().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The mean, weighted by capacity. */
    private static String cycles(Ref first, Ref last) {
        String capacity = first.atColumn(CAPACITY).to(last.atColumn(CAPACITY));
        String cycles = first.atColumn(CYCLES).to(last.atColumn(CYCLES));
        return "IF(SUM(" + capacity + ")>0,SUMPRODUCT(" + capacity + "," + cycles + ")/SUM(" + capacity + "),0)";
    }

    private void expect(
            String check, SiteStatements site, Ref cell, OnSiteUse use, ToDoubleFunction<BatteryUse> program) {
        double sum = use.batteries().stream().mapToDouble(program).sum();
        values.expect(check, site.site().name(), "kWh", cell, sum, Look.WHOLE);
    }
}
