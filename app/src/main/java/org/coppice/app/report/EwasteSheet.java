package org.coppice.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.report.book.Book;
import org.coppice.app.report.book.ColumnChart;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.lifecycle.CohortFlow;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.lifecycle.Material;
import org.coppice.model.lifecycle.MaterialBalance;
import org.coppice.model.lifecycle.YearSpan;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.plan.site.Site;

/** What leaves service: by year and route, by site and route, by year and material, and what is recovered. */
final class EwasteSheet {
    private final ReportSubject subject;
    private final LifecycleResult result;
    private final Page page;
    private final FigureCells figures;
    private final List<Route> routes;
    private int firstYearRow;

    EwasteSheet(ReportSubject subject, Page page, FigureCells figures) {
        this.subject = subject;
        this.result = subject.main().lifecycle();
        this.page = page;
        this.figures = figures;
        this.routes = routes(result);
    }

    /** The routes in use; all that carry nothing are left out, but at least the waste routes of the plan stay. */
    private static List<Route> routes(LifecycleResult result) {
        Map<Route, Double> mass = result.massByRoute(result.years());
        List<Route> used = Arrays.stream(Route.values())
                .filter(route -> mass.getOrDefault(route, 0.0) != 0
                        || result.options().routes().value().of(route) > 0)
                .toList();
        return used.isEmpty() ? List.of(Route.UNKNOWN) : used;
    }

    void write() {
        page.titleBlock(
                SheetName.EWASTE.title(),
                "Expected mass of servers leaving service, in kg. Redeployed and sold machines and parts kept are still"
                        + " products; waste begins with the routes after them.",
                subject.facts());
        page.header(routeHeadings("Year"));
        firstYearRow = page.row();
        for (int year : result.years().list()) {
            Ref waste = routes(Integer.toString(year), result, year);
            if (year == subject.year()) {
                figures.put("ewaste.mass", Optional.empty(), waste, SheetName.EWASTE);
            }
        }
        page.blank(ColumnChart.ROWS + 1);
        bySite();
        page.blank();
        byMaterial();
        page.blank();
        balance();
    }

    /** Draws the chart, when the formulas have been computed. */
    void draw(Book book) {
        List<ColumnChart.Series> series = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            series.add(new ColumnChart.Series(3 + i, routes.get(i).label()));
        }
        int last = firstYearRow + result.years().size() - 1;
        book.chart(
                page,
                new ColumnChart(
                        "Mass leaving service by year and route",
                        "kg",
                        firstYearRow,
                        last,
                        0,
                        series,
                        5 + routes.size()),
                last + 2);
    }

    private List<Heading> routeHeadings(String first) {
        List<Heading> headings = new ArrayList<>(
                List.of(Heading.text(first), Heading.number("In service, end of year"), Heading.number("Leaving")));
        routes.forEach(route -> headings.add(Heading.number(route.label() + ", kg")));
        headings.add(Heading.number("Mass leaving, kg"));
        headings.add(Heading.number("Of it e-waste, kg"));
        headings.add(Heading.text("Note"));
        return headings;
    }

    /** One row; returns the cell of the e-waste. */
    private Ref routes(String label, LifecycleResult part, int year) {
        Line line = page.entry();
        line.text(label);
        line.number(part.stock(year), Look.ONE);
        line.number(part.exits(year), Look.ONE);
        Map<Route, Double> mass = part.massByRoute(new YearSpan(year, year));
        boolean known = known(part, year);
        List<Ref> cells = new ArrayList<>();
        for (Route route : routes) {
            cells.add(line.number(known ? mass.getOrDefault(route, 0.0) : Double.NaN, Look.ONE));
        }
        line.formula(
                Formulas.sum(
                        cells.get(0),
                        cells.get(cells.size() - 1).row(),
                        cells.get(cells.size() - 1).column()),
                Look.ONE);
        List<Ref> waste = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).isWaste()) {
                waste.add(cells.get(i));
            }
        }
        Ref cell = line.formula(waste.isEmpty() ? Formulas.ifKnown(cells, "0") : EnergySheet.plus(waste), Look.ONE);
        line.text(note(part, year));
        return cell;
    }

    private static int leaving(LifecycleResult part, int year, boolean onlyUnknown) {
        int servers = 0;
        for (CohortFlow cohort : part.cohorts()) {
            boolean counted = cohort.exits(year) != 0 && !(onlyUnknown && cohort.hasMass());
            servers += counted ? cohort.cohort().count() : 0;
        }
        return servers;
    }

    /** Not known where servers leave and of none the mass is known. */
    private static boolean known(LifecycleResult part, int year) {
        int servers = leaving(part, year, false);
        return servers == 0 || leaving(part, year, true) < servers;
    }

    private static String note(LifecycleResult part, int year) {
        int unknown = leaving(part, year, true);
        return unknown == 0
                ? ""
                : "not known: the mass of " + unknown + " of " + leaving(part, year, false) + " servers bought";
    }

    private void bySite() {
        page.section("By site, " + subject.year());
        page.header(routeHeadings("Site"));
        for (Site site : subject.main().plan().sites()) {
            Ref waste = routes(site.name(), result.atSite(site.id()), subject.year());
            figures.put("ewaste.mass", Optional.of(site.name()), waste, SheetName.EWASTE);
        }
    }

    private void byMaterial() {
        List<Material> materials = materials();
        page.section("By year and material");
        List<Heading> headings = new ArrayList<>(List.of(Heading.text("Year")));
        materials.forEach(material -> headings.add(Heading.number(material.label() + ", kg")));
        headings.add(Heading.number("Mass leaving, kg"));
        headings.add(Heading.number("Less that by route, kg"));
        page.header(headings);
        for (int year : result.years().list()) {
            materials(year, materials);
        }
    }

    private List<Material> materials() {
        Map<Material, Double> mass = result.massByMaterial(result.years());
        List<Material> used = Arrays.stream(Material.values())
                .filter(material -> mass.getOrDefault(material, 0.0) != 0)
                .toList();
        return used.isEmpty() ? List.of(Material.OTHER) : used;
    }

    private void materials(int year, List<Material> materials) {
        Line line = page.entry();
        line.text(Integer.toString(year));
        Map<Material, Double> mass = result.massByMaterial(new YearSpan(year, year));
        boolean known = known(result, year);
        List<Ref> cells = new ArrayList<>();
        for (Material material : materials) {
            double kilograms = known ? mass.getOrDefault(material, 0.0) : Double.NaN;
            line.number(kilograms, Math.abs(kilograms) < 1 && kilograms != 0 ? Look.FOUR : Look.ONE);
            cells.add(new Ref(page.name(), page.row() - 1, line.column() - 1));
        }
        Ref last = cells.get(cells.size() - 1);
        Ref total = line.formula(Formulas.sum(cells.get(0), last.row(), last.column()), Look.ONE);
        Ref byRoute = new Ref(page.name(), firstYearRow + result.years().index(year), 3 + routes.size());
        line.formula(Formulas.ifKnown(List.of(total, byRoute), total.text() + "-" + byRoute.text()), Look.TINY);
    }

    private void balance() {
        page.section("Material balance, " + subject.year());
        page.header(List.of(
                Heading.text("Material"),
                Heading.number("In, kg"),
                Heading.number("In use again, kg"),
                Heading.number("Recovered, kg"),
                Heading.number("Lost, kg"),
                Heading.number("In less out, kg")));
        for (MaterialBalance balance : result.materials(new YearSpan(subject.year(), subject.year()))) {
            Line line = page.entry();
            line.text(balance.material().label());
            Ref in = line.number(balance.in(), Look.FOUR);
            Ref reused = line.number(balance.reused(), Look.FOUR);
            Ref recovered = line.number(balance.recovered(), Look.FOUR);
            Ref lost = line.number(balance.lost(), Look.FOUR);
            line.formula(in.text() + "-" + reused.text() + "-" + recovered.text() + "-" + lost.text(), Look.TINY);
        }
    }
}
