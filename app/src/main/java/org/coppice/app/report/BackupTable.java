package org.coppice.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.study.figure.SiteStatements;

/** What each backup generator made, the fuel it burnt and the direct emissions of that, which are Scope 1. */
final class BackupTable extends EquipmentTable {
    private static final int ELECTRICITY = 8;
    private static final int FUEL = 10;
    private static final int KILOGRAMS = 12;

    private final FigureCells figures;

    BackupTable(Page page, FigureCells figures, EnergySheet energy, ProgramValues values) {
        super(page, energy, values);
        this.figures = figures;
    }

    List<Heading> headings() {
        return headings(
                "Fuel",
                Heading.number("Capacity, kW"),
                Heading.number("Tests, hours a month"),
                Heading.number("Outages, hours a year"),
                Heading.number("Electricity, kWh"),
                Heading.number("Efficiency"),
                Heading.number("Fuel, kWh gross"),
                Heading.number("CO2 of the fuel, g/kWh"),
                Heading.number("Scope 1, kg CO2e"));
    }

    void site(SiteStatements site, OnSiteUse use, int index) {
        if (use.backups().isEmpty()) {
            return;
        }
        Ref first = new Ref(page.name(), page.row(), 0);
        use.backups().forEach(each -> generator(site, each));
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Line line = total(site, "All generators");
        line.skipTo(ELECTRICITY);
        Ref electricity = line.formula(sum(first, last, ELECTRICITY), Look.WHOLE);
        line.skipTo(FUEL);
        line.formula(sum(first, last, FUEL), Look.WHOLE);
        line.skipTo(KILOGRAMS);
        Ref kilograms = line.formula(sum(first, last, KILOGRAMS), Look.WHOLE);
        figures.put("scope1.backup", Optional.of(site.site().name()), kilograms, SheetName.ON_SITE);
        flow("Backup generators = backup of the ledger", site, electricity, index, EnergyColumn.BACKUP);
    }

    private void generator(SiteStatements site, BackupUse use) {
        BackupGenerator generator = use.generator();
        String fuel = generator.fuel().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Line line = entry(site, generator, fuel);
        line.number(generator.capacity().kilowatts(), Look.ONE);
        line.number(generator.testHours(), Look.ONE);
        line.number(generator.outageHours(), Look.ONE);
        Ref electricity = line.number(use.sum(), Look.WHOLE);
        Ref efficiency = line.number(generator.efficiency().value().value(), Look.FOUR);
        Ref burnt = line.formula(electricity.text() + "/" + efficiency.text(), Look.WHOLE);
        Ref grams = line.number(generator.fuel().kilogramsPerKilowattHour() * 1000, Look.ONE);
        line.formula(burnt.text() + "*" + grams.text() + "/1000", Look.WHOLE);
    }
}
