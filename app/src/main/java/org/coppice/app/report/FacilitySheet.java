package org.coppice.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.study.figure.SiteStatements;

/** Overhead, heat and water of each site by month, and the key figures of EN 50600-4 as formulas over them. */
final class FacilitySheet {
    private static final int FIRST = 2;
    private static final List<String> RATIOS = List.of("PUE", "WUE, L/kWh", "CUE, kg CO2e/kWh", "REF", "ERF", "ERE");

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final ProgramValues values;
    private final List<FacilityColumn> columns;
    private final List<Ref> years = new ArrayList<>();

    FacilitySheet(ReportSubject subject, Page page, FigureCells figures, EnergySheet energy, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.values = values;
        this.columns = FacilityColumn.list(subject.plan());
    }

    void write() {
        page.titleBlock(
                SheetName.FACILITY.title(),
                "Key figures after EN 50600-4 and Delegated Regulation (EU) 2024/1364, Annex III. Those of a year are ratios"
                        + " of its sums. Water taken in and water consumed are never added.",
                subject.facts());
        page.header(headings());
        List<SiteStatements> sites = subject.main().sites();
        if (sites.isEmpty()) {
            page.remark("The plan has no site, so there is no facility to show. Add one on the page Sites.");
            return;
        }
        for (int i = 0; i < sites.size(); i++) {
            site(sites.get(i), i);
        }
        allSites();
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(List.of(Heading.text("Site"), Heading.text("Month")));
        columns.forEach(column -> headings.add(Heading.number(column.label() + ", " + column.unit())));
        RATIOS.forEach(ratio -> headings.add(Heading.number(ratio)));
        headings.add(Heading.text("Note"));
        return headings;
    }

    private int column(String label) {
        return FIRST + columns.stream().map(FacilityColumn::label).toList().indexOf(label);
    }

    private void site(SiteStatements site, int index) {
        List<double[]> months =
                columns.stream().map(column -> column.monthly().apply(site)).toList();
        Ref first = new Ref(page.name(), page.row(), 0);
        for (int month = 0; month < 12; month++) {
            Line line = begin(
                    page.entry(), site.site().name(), String.format(Locale.ROOT, "%d-%02d", subject.year(), month + 1));
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).copied()) {
                    Ref cell = energy.month(index, columns.get(c).label(), month);
                    line.formula(Formulas.ifKnown(List.of(cell), cell.text()), Look.WHOLE);
                } else {
                    line.number(months.get(c)[month], Look.WHOLE);
                }
            }
            ratios(line);
        }
        Ref last = new Ref(page.name(), page.row() - 1, 0);
        Ref year = new Ref(page.name(), page.row(), 0);
        years.add(year);
        Line line = begin(page.total(), site.site().name(), Integer.toString(subject.year()));
        for (int c = 0; c < columns.size(); c++) {
            line.formula(Formulas.sum(first.atColumn(FIRST + c), last.atColumn(FIRST + c)), Look.WHOLE);
        }
        ratios(line);
        line.text(described(site));
        register(Optional.of(site.site().name()), year);
        expect(site, year);
    }

    private static Line begin(Line line, String site, String when) {
        line.text(site);
        line.text(when);
        return line;
    }

    private void allSites() {
        Ref year = new Ref(page.name(), page.row(), 0);
        Line line = begin(page.total(), "All sites", Integer.toString(subject.year()));
        for (int c = 0; c < columns.size(); c++) {
            int column = FIRST + c;
            line.formula(
                    EnergySheet.plus(
                            years.stream().map(site -> site.atColumn(column)).toList()),
                    Look.WHOLE);
        }
        ratios(line);
        register(Optional.empty(), year);
    }

    private static String described(SiteStatements site) {
        return site.overheadIsSplit() ? "" : "neither cooling nor power chain is described: the overhead is not split";
    }

    /** PUE, WUE, CUE, REF, ERF and ERE of the row that is being filled. */
    private void ratios(Line line) {
        int row = page.row() - 1;
        String it = cell(row, EnergyColumn.IT);
        String load = cell(row, EnergyColumn.LOAD);
        String renewable = cell(row, FacilityColumn.RENEWABLE);
        String heat = cell(row, FacilityColumn.HEAT);
        line.formula(Formulas.ratio(load, it), Look.FOUR);
        line.formula(Formulas.ratio(cell(row, EnergyColumn.WATER_SITE), it), Look.FOUR);
        line.formula(Formulas.ratio(cell(row, FacilityColumn.CARBON), it), Look.FOUR);
        line.formula(over(List.of(renewable, load), "MIN(" + renewable + "," + load + ")", load), Look.FOUR);
        line.formula(Formulas.ratio(heat, load), Look.FOUR);
        line.formula(over(List.of(load, heat, it), "(" + load + "-" + heat + ")", it), Look.FOUR);
    }

    private static String over(List<String> cells, String part, String whole) {
        return Formulas.ifKnownNames(
                cells, "IF(" + whole + ">0," + part + "/" + whole + ",\"" + Formulas.NOT_KNOWN + "\")");
    }

    private String cell(int row, String label) {
        return new Ref(page.name(), row, column(label)).text();
    }

    private void register(Optional<String> site, Ref year) {
        for (int c = 0; c < columns.size(); c++) {
            Ref cell = year.atColumn(FIRST + c);
            columns.get(c).key().ifPresent(key -> figures.put(key, site, cell, SheetName.FACILITY));
        }
        figures.put("erf", site, year.atColumn(FIRST + columns.size() + 4), SheetName.FACILITY);
        figures.put("ere", site, year.atColumn(FIRST + columns.size() + 5), SheetName.FACILITY);
    }

    private void expect(SiteStatements site, Ref year) {
        Map<String, OptionalDouble> program = new LinkedHashMap<>();
        program.put("PUE", site.kpis().pue());
        program.put("WUE", site.kpis().wue());
        program.put("CUE", site.kpis().cue());
        program.put("REF", site.kpis().ref());
        program.put("ERF", site.kpis().erf());
        program.put("ERE", site.kpis().ere());
        int column = FIRST + columns.size();
        for (Map.Entry<String, OptionalDouble> ratio : program.entrySet()) {
            values.expect(
                    ratio.getKey() + " from the months = program",
                    site.site().name(),
                    "",
                    year.atColumn(column++),
                    ratio.getValue().orElse(Double.NaN),
                    Look.SIX);
        }
    }
}
