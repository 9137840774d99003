package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.study.figure.SiteStatements;

/** A table of equipment on the sites: a row each under common first columns, and a total a site that is held against the ledger. */
abstract class EquipmentTable {
    final Page page;
    final EnergySheet energy;
    final ProgramValues values;

    EquipmentTable(Page page, EnergySheet energy, ProgramValues values) {
        this.page = page;
        this.energy = energy;
        this.values = values;
    }

    /** Site, name, what kind it is and its time in service, then the columns of the table itself. */
    static List<Heading> headings(String kind, Heading... own) {
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.text("Site"),
                Heading.text("Name"),
                Heading.text(kind, 30),
                Heading.number("In service from"),
                Heading.number("Until")));
        headings.addAll(List.of(own));
        return headings;
    }

    /** A row up to the columns of the table itself. */
    Line entry(SiteStatements site, Equipment equipment, String kind) {
        Line line = page.entry();
        line.text(site.site().name());
        line.text(equipment.name());
        line.text(kind);
        line.date(equipment.from());
        equipment.to().ifPresentOrElse(day -> line.date(day.minusDays(1)), line::skip);
        return line;
    }

    /** The beginning of the row of a site's total. */
    Line total(SiteStatements site, String words) {
        Line line = page.total();
        line.text(site.site().name());
        line.text(words);
        return line;
    }

    /** Holds a sum of energy against that of the ledger, where the site's ledger has the column. */
    void flow(String check, SiteStatements site, Ref cell, int index, String column) {
        if (energy.has(column)) {
            values.same(check, site.site().name(), "kWh", cell, energy.total(index, column), Look.WHOLE);
        }
    }

    static String sum(Ref first, Ref last, int column) {
        return Formulas.sum(first.atColumn(column), last.atColumn(column));
    }
}
