package org.coppice.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.coppice.model.study.figure.SiteStatements;

/** Energy by site and month. The flows of a site are the ledger's sums; all sites and all years are formulas over them. */
final class EnergySheet {
    private static final int FIRST = 2;
    /** What is added to and taken from the load in its balance. */
    private static final Map<String, Integer> BALANCE = Map.of(
            EnergyColumn.LOAD, 1,
            EnergyColumn.IMPORT, -1,
            EnergyColumn.ON_SITE, -1,
            EnergyColumn.BACKUP, -1,
            EnergyColumn.DISCHARGE, -1,
            EnergyColumn.CHARGE, 1,
            EnergyColumn.EXPORT, 1);

    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final List<SiteStatements> sites;
    private final List<EnergyColumn> columns;
    private final Map<String, Ref> totals = new LinkedHashMap<>();
    private final Map<String, Ref> overall = new LinkedHashMap<>();
    private int chartRow;

    EnergySheet(ReportSubject subject, Page page, FigureCells figures) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.sites = subject.main().sites();
        this.columns = EnergyColumn.listOf(sites);
    }

    void write() {
        page.titleBlock(
                SheetName.ENERGY.title(),
                "Sums of the ledger over each site's local months. Load = import + on-site + backup + discharge − charge − export."
                        + " An empty cell is not known, which is not zero.",
                subject.facts());
        page.header(headings());
        if (sites.isEmpty()) {
            page.remark("The plan has no site, so there is no energy to show. Add one on the page Sites.");
            return;
        }
        int overallRow = page.row();
        int siteRow = overallRow + 14 + ColumnChart.ROWS;
        allSites(siteRow);
        chartRow = page.row();
        page.blank(siteRow - page.row());
        for (int i = 0; i < sites.size(); i++) {
            site(sites.get(i), i);
        }
        registerOverall();
    }

    /** Draws the chart, when the formulas have been computed. */
    void draw(Book book) {
        if (sites.isEmpty()) {
            return;
        }
        int first = chartRow - 14;
        book.chart(
                page,
                new ColumnChart(
                        "Energy by month, all sites",
                        "kWh",
                        first,
                        first + 11,
                        1,
                        List.of(series(EnergyColumn.IT), series(EnergyColumn.OVERHEAD)),
                        9),
                chartRow);
    }

    private ColumnChart.Series series(String label) {
        return new ColumnChart.Series(FIRST + index(label), label);
    }

    /** The total of a column for a site, by the position of the site. */
    Ref total(int site, String label) {
        Ref cell = totals.get(site + "/" + label);
        if (cell == null) {
            throw new IllegalArgumentException("No column " + label);
        }
        return cell;
    }

    /** The cell of a month, 0..11, of a column for a site. */
    Ref month(int site, String label, int month) {
        Ref year = total(site, label);
        return new Ref(year.sheet(), year.row() - 12 + month, year.column());
    }

    /** The total of a column over all sites. */
    Ref overall(String label) {
        return java.util.Objects.requireNonNull(overall.get(label), label);
    }

    /** Whether there is a column of that name. */
    boolean has(String label) {
        return columns.stream().anyMatch(column -> column.label().equals(label));
    }

    private int index(String label) {
        return columns.stream().map(EnergyColumn::label).toList().indexOf(label);
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(List.of(Heading.text("Site"), Heading.text("Month")));
        columns.forEach(column -> headings.add(Heading.number(column.label() + ", " + column.unit())));
        headings.add(Heading.number("Load less supply, kWh"));
        headings.add(Heading.text("Note"));
        return headings;
    }

    /** Twelve months of all sites together; each site takes thirteen rows from {@code siteRow} on. */
    private void allSites(int siteRow) {
        int first = page.row();
        for (int month = 0; month < 12; month++) {
            Line line = page.entry();
            line.text("All sites");
            line.text(month(month));
            for (int c = 0; c < columns.size(); c++) {
                int column = FIRST + c;
                List<Ref> parts = new ArrayList<>();
                for (int site = 0; site < sites.size(); site++) {
                    parts.add(new Ref(page.name(), siteRow + site * 13 + month, column));
                }
                if (columns.get(c).highest()) {
                    // Highest loads of different sites need not fall together, so they are not added.
                    line.skip();
                } else {
                    line.formula(plus(parts), Look.WHOLE);
                }
            }
            balance(line);
        }
        Line line = page.total();
        line.text("All sites");
        line.text(Integer.toString(subject.year()));
        for (EnergyColumn column : columns) {
            Ref top = new Ref(page.name(), first, line.column());
            if (column.highest()) {
                line.skip();
            } else {
                Ref bottom = new Ref(page.name(), first + 11, line.column());
                overall.put(column.label(), line.formula(Formulas.sum(top, bottom), Look.WHOLE));
            }
        }
        balance(line);
        page.blank();
    }

    static String plus(List<Ref> parts) {
        List<String> texts = parts.stream().map(Ref::text).toList();
        if (texts.size() <= 60) {
            return Formulas.ifKnown(parts, String.join("+", texts));
        }
        return "IF(ISNUMBER(" + String.join("+", texts) + ")," + String.join("+", texts) + ",\"" + Formulas.NOT_KNOWN
                + "\")";
    }

    private void site(SiteStatements site, int index) {
        String name = site.site().name();
        List<double[]> values =
                columns.stream().map(column -> column.monthly().apply(site)).toList();
        int first = page.row();
        for (int month = 0; month < 12; month++) {
            Line line = page.entry();
            line.text(name);
            line.text(month(month));
            List<String> unknown = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                double value = values.get(c)[month];
                line.number(value, Look.WHOLE);
                if (Double.isNaN(value)) {
                    unknown.add(columns.get(c).label());
                }
            }
            balance(line);
            line.text(unknown.isEmpty() ? "" : "not known: " + String.join(", ", unknown));
        }
        Line line = page.total();
        line.text(name);
        line.text(Integer.toString(subject.year()));
        for (EnergyColumn column : columns) {
            Ref top = new Ref(page.name(), first, line.column());
            Ref bottom = new Ref(page.name(), first + 11, line.column());
            Ref cell =
                    line.formula(column.highest() ? Formulas.max(top, bottom) : Formulas.sum(top, bottom), Look.WHOLE);
            totals.put(index + "/" + column.label(), cell);
            column.key().ifPresent(key -> figures.put(key, Optional.of(name), cell, SheetName.ENERGY));
        }
        balance(line);
        registerShares(Optional.of(name), label -> total(index, label));
    }

    /** Load less import, on-site, backup and discharge, with charge and export: 0 but for rounding, which is shown as 0. */
    private void balance(Line line) {
        int row = page.row() - 1;
        List<Ref> cells = new ArrayList<>();
        StringBuilder sum = new StringBuilder();
        for (int c = 0; c < columns.size(); c++) {
            int sign = BALANCE.getOrDefault(columns.get(c).label(), 0);
            if (sign != 0) {
                Ref cell = new Ref(page.name(), row, FIRST + c);
                cells.add(cell);
                sum.append(sign > 0 ? "+" : "-").append(cell.text());
            }
        }
        String load = new Ref(page.name(), row, FIRST + index(EnergyColumn.LOAD)).text();
        String rest = "(" + sum.substring(sum.charAt(0) == '+' ? 1 : 0) + ")";
        line.formula(
                Formulas.ifKnown(cells, "IF(ABS" + rest + "<=0.000000001*ABS(" + load + "),0," + rest + ")"),
                Look.WHOLE);
    }

    private void registerOverall() {
        for (EnergyColumn column : columns) {
            Ref cell = overall.get(column.label());
            if (cell != null && !column.highest()) {
                column.key().ifPresent(key -> figures.put(key, Optional.empty(), cell, SheetName.ENERGY));
            }
        }
        registerShares(Optional.empty(), this::overall);
    }

    private void registerShares(Optional<String> site, java.util.function.Function<String, Ref> total) {
        String load = total.apply(EnergyColumn.LOAD).text();
        Map.of(
                        "metered.share", EnergyColumn.METERED,
                        "cfe", EnergyColumn.CARBON_FREE,
                        "cfe.contracted", EnergyColumn.MATCHED)
                .forEach((key, part) ->
                        figures.put(key, site, Formulas.ratio(total.apply(part).text(), load), SheetName.ENERGY));
    }

    private String month(int month) {
        return String.format(Locale.ROOT, "%d-%02d", subject.year(), month + 1);
    }
}
