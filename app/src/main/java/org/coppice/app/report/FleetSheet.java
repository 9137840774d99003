package org.coppice.app.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.lifecycle.CohortFlow;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Source;

/** One row a purchase: servers, mass, embodied carbon whole, acquired and amortised. */
final class FleetSheet {
    private static final int SERVERS = 5;
    private static final int IN_SERVICE = 6;
    private static final int LEAVING = 7;
    private static final int IN_SERVICE_KG = 11;
    private static final int LEAVING_KG = 12;
    private static final int EMBODIED = 14;
    private static final int ACQUIRED = 16;
    private static final int AMORTISED = 18;

    private final ReportSubject subject;
    private final Plan plan;
    private final Page page;
    private final FigureCells figures;

    private record Entry(Fleet fleet, Cohort cohort, Optional<CohortFlow> flow) {}

    FleetSheet(ReportSubject subject, Page page, FigureCells figures) {
        this.subject = subject;
        this.plan = subject.main().plan();
        this.page = page;
        this.figures = figures;
    }

    void write() {
        page.titleBlock(
                SheetName.FLEET.title(),
                "In service and leaving are expected numbers from Weibull service lives, so they are not whole. Embodied carbon"
                        + " is amortised in a straight line over the mean life, or counted whole in the year of purchase.",
                subject.facts());
        page.header(headings());
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            page.remark("The plan has no server. Add fleets with their purchases on the page Hardware.");
        }
        Ref first = new Ref(page.name(), page.row(), 0);
        List<SiteRows> sites = new ArrayList<>();
        for (Site site : plan.sites()) {
            int from = page.row();
            entries.stream()
                    .filter(entry -> entry.fleet().site().equals(site.id()))
                    .forEach(this::entry);
            sites.add(new SiteRows(site.name(), from, page.row() - 1));
        }
        entries.stream()
                .filter(entry -> plan.findSite(entry.fleet().site()).isEmpty())
                .forEach(this::entry);
        int last = page.row() - 1;
        sites.forEach(site -> total(site.name, Optional.of(site.name), site.first, site.last));
        total("All sites", Optional.empty(), first.row(), last);
    }

    private record SiteRows(String name, int first, int last) {}

    private List<Heading> headings() {
        int year = subject.year();
        return List.of(
                Heading.text("Site"),
                Heading.text("Fleet"),
                Heading.text("Device type", 32),
                Heading.text("Purchased"),
                Heading.number("Bought"),
                Heading.number("Bought by end of " + year),
                Heading.number("In service, end of " + year),
                Heading.number("Leaving in " + year),
                Heading.number("Mean life, years"),
                Heading.number("Weibull shape"),
                Heading.number("Mass each, kg"),
                Heading.number("Mass in service, kg"),
                Heading.number("Mass leaving, kg"),
                Heading.number("Embodied each, kg CO2e"),
                Heading.number("Embodied, kg CO2e"),
                Heading.number("Share acquired in " + year),
                Heading.number("Acquired, kg CO2e"),
                Heading.number("Share amortised in " + year),
                Heading.number("Amortised, kg CO2e"),
                Heading.text("Source of mass", 26),
                Heading.text("Source of embodied carbon", 30),
                Heading.text("Note", 24));
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Iterator<CohortFlow> flows = subject.main().lifecycle().cohorts().iterator();
        for (Fleet fleet : plan.fleets()) {
            boolean known = plan.findDeviceType(fleet.deviceType()).isPresent();
            for (Cohort cohort : fleet.cohorts()) {
                entries.add(new Entry(fleet, cohort, known ? Optional.of(flows.next()) : Optional.empty()));
            }
        }
        return entries;
    }

    private void entry(Entry entry) {
        Line line = page.entry();
        line.text(plan.findSite(entry.fleet().site())
                .map(Site::name)
                .orElse(entry.fleet().site()));
        line.text(entry.fleet().name());
        line.text(entry.flow()
                .map(flow -> flow.type().name())
                .orElse(entry.fleet().deviceType()));
        Ref purchased = line.date(entry.cohort().purchased());
        Ref bought = line.number(entry.cohort().count(), Look.WHOLE);
        line.formula(
                "IF(" + purchased.text() + "<DATE(" + (subject.year() + 1) + ",1,1)," + bought.text() + ",0)",
                Look.WHOLE);
        if (entry.flow().isEmpty()) {
            line.skipTo(21);
            line.text("not known: the device type is not in the plan");
            return;
        }
        flow(line, entry.flow().get(), purchased, bought);
    }

    private void flow(Line line, CohortFlow flow, Ref purchased, Ref bought) {
        DeviceType type = flow.type();
        int year = subject.year();
        Ref inService = line.number(flow.stock(year), Look.ONE);
        Ref leaving = line.number(flow.exits(year), Look.ONE);
        Ref life = line.number(type.life().value().value(), Look.TWO);
        line.number(type.lifeShape().value(), Look.TWO);
        Ref mass =
                line.number(type.mass().map(known -> known.value().kilograms()).orElse(Double.NaN), Look.ONE);
        line.formula(part(inService, mass, inService.text() + "*" + mass.text()), Look.ONE);
        line.formula(part(leaving, mass, leaving.text() + "*" + mass.text()), Look.ONE);
        Ref each = line.number(
                type.embodied().map(claim -> claim.value().kilograms()).orElse(Double.NaN), Look.WHOLE);
        line.formula(part(bought, each, bought.text() + "*" + each.text()), Look.WHOLE);
        String whole = bought.text() + "*" + each.text();
        Ref acquired = line.formula("IF(YEAR(" + purchased.text() + ")=" + year + ",1,0)", Look.FOUR);
        line.formula(part(acquired, each, whole + "*" + acquired.text()), Look.WHOLE);
        Ref amortised =
                line.formula(elapsed(purchased, life, year + 1) + "-" + elapsed(purchased, life, year), Look.FOUR);
        line.formula(part(amortised, each, whole + "*" + amortised.text()), Look.WHOLE);
        line.text(type.mass().map(known -> brief(known.source())).orElse(""));
        line.text(type.embodied()
                .map(claim -> claim.boundary() + ": " + brief(claim.source()))
                .orElse(""));
        line.text(missing(type));
    }

    /** A product that is 0 where the share is, and not known where the value each is missing. */
    private static String part(Ref share, Ref each, String product) {
        return "IF(" + share.text() + "=0,0," + Formulas.ifKnown(List.of(each), product) + ")";
    }

    /** The share amortised before a year: days since the purchase over the mean life, a year having 365.25 of them. */
    private static String elapsed(Ref purchased, Ref life, int year) {
        return "MIN(1,MAX(0,(DATE(" + year + ",1,1)-" + purchased.text() + ")/365.25/" + life.text() + "))";
    }

    /** Title and place stand on the sheet of factors. */
    private static String brief(Source source) {
        return source.publisher() + (source.year() == 0 ? "" : " " + source.year()) + ", "
                + source.quality().text();
    }

    private static String missing(DeviceType type) {
        List<String> missing = new ArrayList<>();
        if (type.mass().isEmpty()) {
            missing.add("mass");
        }
        if (type.embodied().isEmpty()) {
            missing.add("embodied carbon");
        }
        return missing.isEmpty() ? "" : "not known: " + String.join(", ", missing);
    }

    private void total(String label, Optional<String> site, int first, int last) {
        Line line = page.total();
        line.text(label);
        for (int column = 1; column <= AMORTISED; column++) {
            Optional<String> formula = total(column, first, last);
            if (formula.isEmpty()) {
                line.skip();
                continue;
            }
            Ref cell = line.formula(formula.get(), column == IN_SERVICE || column == LEAVING ? Look.ONE : Look.WHOLE);
            register(column, site, cell);
        }
        line.skipTo(21);
        line.text("");
    }

    private Optional<String> total(int column, int first, int last) {
        boolean summed = column == 4 || column == SERVERS || column == IN_SERVICE || column == LEAVING;
        boolean known = column == IN_SERVICE_KG
                || column == LEAVING_KG
                || column == EMBODIED
                || column == ACQUIRED
                || column == AMORTISED;
        if (!summed && !known) {
            return Optional.empty();
        }
        if (last < first) {
            return Optional.of("0");
        }
        Ref top = new Ref(page.name(), first, column);
        Ref bottom = new Ref(page.name(), last, column);
        return Optional.of(known ? Formulas.sumOfKnown(top, bottom) : "SUM(" + top.to(bottom) + ")");
    }

    /** The servers, and with the equipment on the sheet before this one all of it. */
    private void embodied(String rule, Optional<String> site, Ref servers) {
        figures.put("embodied.servers." + rule, site, servers, SheetName.FLEET);
        figures.find("embodied.equipment." + rule, site)
                .ifPresent(equipment -> figures.put(
                        "embodied." + rule,
                        site,
                        Formulas.ifKnownNames(
                                List.of(servers.text(), equipment.formula()),
                                servers.text() + "+" + equipment.formula()),
                        SheetName.FLEET));
    }

    private void register(int column, Optional<String> site, Ref cell) {
        switch (column) {
            case SERVERS -> {
                // Fleets of a site that is not in the plan are in no total.
                if (site.isPresent()) {
                    figures.put("servers", site, cell, SheetName.FLEET);
                }
            }
            case LEAVING_KG -> figures.put("ewaste.leaving", site, cell, SheetName.FLEET);
            case ACQUIRED -> embodied("acquired", site, cell);
            case AMORTISED -> embodied("amortised", site, cell);
            default -> {
                // not a figure of the program
            }
        }
    }
}
