package org.coppice.app.report;

import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.study.figure.SiteStatements;

/** What the plants on a site generated. */
final class PlantTable extends EquipmentTable {
    private static final int GENERATED = 6;

    PlantTable(Page page, EnergySheet energy, ProgramValues values) {
        super(page, energy, values);
    }

    List<Heading> headings() {
        return headings(
                "Kind",
                Heading.number("Capacity, kW"),
                Heading.number("Generated, kWh"),
                Heading.number("Full-load hours"));
    }

    void site(SiteStatements site, OnSiteUse use, int index) {
        if (use.generation().isEmpty()) {
            return;
        }
        Ref first = new Ref(page.name(), page.row(), GENERATED);
        use.generation().forEach(each -> plant(site, each));
        Ref last = new Ref(page.name(), page.row() - 1, GENERATED);
        Line curtailed = page.entry();
        curtailed.text(site.site().name());
        curtailed.text("Curtailed");
        curtailed.text("beyond what the connection takes");
        curtailed.skipTo(GENERATED);
        Ref lost = energy.has(EnergyColumn.CURTAILED)
                ? curtailed.formula(known(energy.total(index, EnergyColumn.CURTAILED)), Look.WHOLE)
                : curtailed.number(0, Look.WHOLE);
        Line line = total(site, "Used on the site or fed in");
        line.skipTo(GENERATED);
        Ref net = line.formula(
                "IF(COUNT(" + first.to(lost) + ")=" + (lost.row() - first.row() + 1) + ",SUM(" + first.to(last) + ")-"
                        + lost.text() + ",\"" + Formulas.NOT_KNOWN + "\")",
                Look.WHOLE);
        values.expect(
                "Plants less curtailed = on-site generation",
                site.site().name(),
                "kWh",
                net,
                site.ledger().sum(LedgerColumn.ON_SITE),
                Look.WHOLE);
    }

    private void plant(SiteStatements site, OnSiteGeneration each) {
        Line line = entry(site, each.plant(), kind(each.plant()));
        Ref capacity = line.number(capacity(each.plant()).map(Power::kilowatts).orElse(Double.NaN), Look.ONE);
        Ref generated = line.number(each.sum(), Look.WHOLE);
        line.formula(Formulas.ratio(generated.text(), capacity.text()), Look.WHOLE);
    }

    static String known(Ref cell) {
        return Formulas.ifKnown(List.of(cell), cell.text());
    }

    private static String kind(Equipment plant) {
        return plant instanceof SolarArray ? "solar array" : "wind turbines";
    }

    private static Optional<Power> capacity(Equipment plant) {
        if (plant instanceof SolarArray solar) {
            return Optional.of(solar.capacity());
        }
        return plant instanceof WindTurbines wind ? Optional.of(wind.capacity()) : Optional.empty();
    }
}
