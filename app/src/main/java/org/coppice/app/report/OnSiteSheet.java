package org.coppice.app.report;

import java.util.List;
import org.coppice.app.report.book.Page;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.study.figure.SiteStatements;

/** What stands on the sites and what it did: plants, batteries, backup generators. */
final class OnSiteSheet {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final ProgramValues values;

    OnSiteSheet(ReportSubject subject, Page page, FigureCells figures, EnergySheet energy, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.values = values;
    }

    void write() {
        page.titleBlock(
                SheetName.ON_SITE.title(),
                "Load = import + on-site + backup + discharge − charge − export, in every step. All energies at the AC"
                        + " terminals.",
                subject.facts());
        PlantTable plants = new PlantTable(page, energy, values);
        BatteryTable batteries = new BatteryTable(page, figures, energy, values);
        BackupTable backups = new BackupTable(page, figures, energy, values);
        page.header(plants.headings());
        List<SiteStatements> sites = subject.main().sites();
        page.section("Solar arrays and wind turbines");
        each(sites, plants::site, "There is no plant on a site. Add one on the page Energy.");
        page.blank();
        page.section("Batteries");
        page.header(batteries.headings());
        each(sites, batteries::site, "There is no battery. Add one on the page Energy.");
        page.blank();
        page.section("Backup generators");
        page.header(backups.headings());
        each(sites, backups::site, "There is no backup generator. Add one on the page Energy.");
        page.blank();
        page.section("Embodied carbon of batteries, solar arrays and wind turbines");
        new EmbodiedTable(subject, page, figures).write();
    }

    /** Writes what a site has. */
    private interface Writer {
        void write(SiteStatements site, OnSiteUse use, int index);
    }

    private void each(List<SiteStatements> sites, Writer writer, String none) {
        int before = page.row();
        for (int i = 0; i < sites.size(); i++) {
            writer.write(sites.get(i), sites.get(i).ledger().onSite(), i);
        }
        if (page.row() == before) {
            page.remark(none);
        }
    }
}
