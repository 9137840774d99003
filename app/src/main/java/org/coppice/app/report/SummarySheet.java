package org.coppice.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.app.report.book.Book;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Range;

/** The key figures: each a named cell whose formula refers to the sheet where it is worked out. */
final class SummarySheet {
    private static final String SUM_OF_SITES = "Σ sites";

    /** Figures that are one named figure over another. */
    private static final Map<String, List<String>> RATIOS = Map.of(
            "pue", List.of("energy.facility", "energy.it"),
            "wue", List.of("water.site", "energy.it"),
            "cue", List.of("scope2.location", "energy.it"),
            "ref", List.of("energy.renewable", "energy.facility"));

    private final ReportSubject subject;
    private final Book book;
    private final Page page;
    private final FigureCells cells;
    private final Map<String, List<Figure>> totals = new LinkedHashMap<>();
    private final Map<String, List<Figure>> bySite = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    SummarySheet(ReportSubject subject, Book book, Page page, FigureCells cells) {
        this.subject = subject;
        this.book = book;
        this.page = page;
        this.cells = cells;
        for (Figure figure : subject.main().figures()) {
            (figure.site().isPresent() ? bySite : totals)
                    .computeIfAbsent(figure.key(), any -> new ArrayList<>())
                    .add(figure);
        }
    }

    void write() {
        page.titleBlock(
                "Energy, carbon, water and e-waste " + subject.year(),
                "Every value leads to its sheet, or is marked as the program's. Low and high: its range, where known.",
                subject.facts());
        page.header(headings());
        int siteRow = page.row() + count(totals) + 3;
        place(totals, page.row());
        place(bySite, siteRow);
        totals.values().forEach(figures -> figures.forEach(this::figure));
        page.blank();
        page.section("By site");
        page.header(headings());
        bySite.values().forEach(figures -> figures.forEach(this::figure));
        page.blank();
        missing();
        contents();
    }

    private static int count(Map<String, List<Figure>> figures) {
        return figures.values().stream().mapToInt(List::size).sum();
    }

    /** Names are given before formulas are written, because formulas use them. */
    private void place(Map<String, List<Figure>> figures, int firstRow) {
        int row = firstRow;
        for (List<Figure> sameKey : figures.values()) {
            for (Figure figure : sameKey) {
                String name = name(figure);
                if (rows.putIfAbsent(name, row) == null) {
                    book.name(name, new Ref(page.name(), row, 2));
                }
                row++;
            }
        }
    }

    private String name(Figure figure) {
        return cells.name(figure.key(), figure.site());
    }

    private static List<Heading> headings() {
        return List.of(
                Heading.text("Figure", 28),
                Heading.text("Site"),
                Heading.number("Value"),
                Heading.text("Unit"),
                Heading.number("Low"),
                Heading.number("High"),
                Heading.text("Worked out on"),
                Heading.text("Method", 32),
                Heading.text("Basis", 16),
                Heading.text("Source", 44),
                Heading.text("Note", 44));
    }

    private void figure(Figure figure) {
        Line line = page.entry();
        line.text(figure.label());
        line.text(figure.site().orElse("all sites"));
        Look look = Look.of(figure.unit(), figure.value().orElse(0));
        Optional<FigureCells.Worked> worked = worked(figure);
        worked.ifPresentOrElse(
                found -> line.formula(known(found.formula()), look), () -> line.number(figure.value(), look));
        line.text(figure.unit().symbol());
        line.number(end(figure, true), look);
        line.number(end(figure, false), look);
        worked.map(FigureCells.Worked::sheet)
                .ifPresentOrElse(sheet -> line.link(sheet.title()), () -> line.text("the program"));
        line.text(figure.derivation().method());
        line.text(basis(figure.basis()));
        line.text(sources(figure));
        line.text(notes(figure));
    }

    private static OptionalDouble end(Figure figure, boolean low) {
        Optional<Range> range = figure.range();
        return range.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(low ? range.get().low() : range.get().high());
    }

    /** A reference to an empty cell would be 0. */
    private static String known(String formula) {
        return formula.startsWith("'") ? Formulas.ifKnownNames(List.of(formula), formula) : formula;
    }

    private Optional<FigureCells.Worked> worked(Figure figure) {
        List<String> ratio = RATIOS.get(figure.key());
        if (ratio != null) {
            String formula =
                    Formulas.ratio(cells.name(ratio.get(0), figure.site()), cells.name(ratio.get(1), figure.site()));
            return Optional.of(new FigureCells.Worked(formula, SheetName.SUMMARY));
        }
        if (figure.key().equals("energy.per-token")) {
            return Optional.of(new FigureCells.Worked(perToken(figure), SheetName.SUMMARY));
        }
        Optional<FigureCells.Worked> registered = cells.find(figure.key(), figure.site());
        return registered.isPresent() ? registered : sumOfSites(figure);
    }

    /** J/token; a kWh has 3.6 MJ. */
    private String perToken(Figure figure) {
        String energy = cells.name("energy.inference", figure.site());
        String tokens = cells.name("work.tokens", figure.site());
        return Formulas.ifKnownNames(
                List.of(energy, tokens),
                "IF(" + tokens + ">0," + energy + "*3600000/" + tokens + ",\"" + Formulas.NOT_KNOWN + "\")");
    }

    private Optional<FigureCells.Worked> sumOfSites(Figure figure) {
        List<Figure> parts = bySite.getOrDefault(figure.key(), List.of());
        if (figure.site().isPresent()
                || parts.isEmpty()
                || !figure.derivation().formula().equals(SUM_OF_SITES)) {
            return Optional.empty();
        }
        int first = rows.getOrDefault(name(parts.get(0)), 0);
        Ref top = new Ref(page.name(), first, 2);
        Ref bottom = new Ref(page.name(), first + parts.size() - 1, 2);
        return Optional.of(new FigureCells.Worked(Formulas.sum(top, bottom), SheetName.SUMMARY));
    }

    private static String basis(Basis basis) {
        List<String> parts = new ArrayList<>();
        share(parts, basis.metered(), "metered");
        share(parts, basis.modelled(), "modelled");
        share(parts, basis.defaults(), "defaults");
        return String.join(", ", parts);
    }

    private static void share(List<String> parts, double share, String word) {
        if (share > 0) {
            parts.add(String.format(Locale.ROOT, share < 0.005 ? "< 1 %% %2$s" : "%1$.0f %% %2$s", 100 * share, word));
        }
    }

    /** The sources of a figure; a sum over sites has those of the sites. */
    private String sources(Figure figure) {
        Set<String> sources = new LinkedHashSet<>();
        addSources(figure, sources);
        if (figure.site().isEmpty() && figure.derivation().formula().equals(SUM_OF_SITES)) {
            bySite.getOrDefault(figure.key(), List.of()).forEach(part -> addSources(part, sources));
        }
        List<String> shown = sources.stream().limit(2).toList();
        String more = sources.size() > shown.size() ? "; " + (sources.size() - shown.size()) + " more on Factors" : "";
        return String.join("; ", shown) + more;
    }

    private static void addSources(Figure figure, Set<String> sources) {
        for (Derivation.Input input : figure.derivation().inputs()) {
            if (input.figure().isEmpty()) {
                sources.add(input.source().text());
            }
        }
    }

    private static String notes(Figure figure) {
        List<String> notes = new ArrayList<>();
        if (figure.value().isEmpty()) {
            notes.add("Not known.");
        }
        boolean saidBySite = figure.site().isEmpty()
                && !figure.notes().isEmpty()
                && figure.derivation().formula().equals(SUM_OF_SITES);
        notes.addAll(saidBySite ? List.of("See the notes of the sites.") : figure.notes());
        return String.join(" ", notes);
    }

    private void missing() {
        List<String> missing = new ArrayList<>();
        Plan plan = subject.main().plan();
        if (plan.sites().isEmpty()) {
            missing.add(
                    "The plan has no site: energy, Scope 2, water and cost are not known. Add one on the page Sites.");
        }
        if (plan.fleets().isEmpty()) {
            missing.add(
                    "The plan has no fleet: there is nothing that draws power or leaves service. Add one on the page"
                            + " Hardware.");
        }
        if (plan.imports().isEmpty()) {
            missing.add("No readings were imported: all energy is modelled.");
        }
        long unknown = subject.main().figures().stream()
                .filter(figure -> figure.value().isEmpty())
                .count();
        if (unknown > 0) {
            missing.add(unknown + " figures are not known; the sheet Checks says what they lack.");
        }
        if (!missing.isEmpty()) {
            page.section("What is missing");
            missing.forEach(page::remark);
            page.blank();
        }
    }

    private void contents() {
        page.section("Sheets");
        for (SheetName sheet : SheetName.values()) {
            Line line = page.line();
            line.link(sheet.title());
            line.text(sheet.purpose(), Look.FACT);
        }
    }
}
