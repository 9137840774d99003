package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.quantity.Figure;
import org.coppice.model.study.Check;
import org.coppice.model.study.figure.SiteStatements;

/** Compares the sheets with each other and with the program, by formula, and lists the checks of the program. */
final class ChecksSheet {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final EnergySheet energy;
    private final Scope2Sheet scope2;
    private final ProgramValues values;

    ChecksSheet(
            ReportSubject subject,
            Page page,
            FigureCells figures,
            EnergySheet energy,
            Scope2Sheet scope2,
            ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.energy = energy;
        this.scope2 = scope2;
        this.values = values;
    }

    void write() {
        page.titleBlock(
                SheetName.CHECKS.title(),
                "PASS where both sides differ by at most a billionth of the greater, or where neither is known.",
                subject.facts());
        int verdictRow = page.row();
        page.blank(2);
        page.header(headings());
        int first = page.row();
        subject.main().figures().forEach(this::figure);
        List<SiteStatements> sites = subject.main().sites();
        for (int i = 0; i < sites.size(); i++) {
            balances(sites.get(i), i);
        }
        values.list().forEach(this::value);
        int last = page.row() - 1;
        verdict(verdictRow, first, last);
        page.blank();
        programChecks();
    }

    private void verdict(int row, int first, int last) {
        Line line = page.lineAt(row);
        line.text("All of these", Look.SECTION);
        String range = new Ref(page.name(), first, 7).to(new Ref(page.name(), Math.max(first, last), 7));
        line.formula(
                last < first ? "\"nothing to check\"" : "IF(COUNTIF(" + range + ",\"FAIL\")=0,\"PASS\",\"FAIL\")",
                Look.SECTION);
    }

    private static List<Heading> headings() {
        return List.of(
                Heading.text("Check"),
                Heading.text("Where"),
                Heading.number("In the workbook"),
                Heading.number("Must equal"),
                Heading.text("Unit"),
                Heading.number("Residual"),
                Heading.number("Limit"),
                Heading.text("Result"));
    }

    private void figure(Figure figure) {
        Line line = page.entry();
        line.text(figure.label() + ": summary = program");
        line.text(figure.site().orElse("all sites"));
        String name = figures.name(figure.key(), figure.site());
        Look look = Look.of(figure.unit(), figure.value().orElse(0));
        Ref cell = line.formula(Formulas.ifKnownNames(List.of(name), name), look);
        Ref program = line.number(figure.value(), look);
        compare(line, figure.unit().symbol(), cell, program);
    }

    private void value(ProgramValues.Value value) {
        Line line = page.entry();
        line.text(value.check());
        line.text(value.where());
        Ref cell = line.formula(
                Formulas.ifKnown(List.of(value.cell()), value.cell().text()), value.look());
        Ref program = value.other()
                .map(other -> line.formula(Formulas.ifKnown(List.of(other), other.text()), value.look()))
                .orElseGet(() -> line.number(value.program(), value.look()));
        compare(line, value.unit(), cell, program);
    }

    private void compare(Line line, String unit, Ref left, Ref right) {
        String both = left.text() + "," + right.text();
        line.text(unit);
        Ref residual =
                line.formula("IF(COUNT(" + both + ")=2,ABS(" + left.text() + "-" + right.text() + "),\"\")", Look.TINY);
        Ref limit = line.formula(
                "IF(COUNT(" + both + ")=2,0.000000001*MAX(ABS(" + left.text() + "),ABS(" + right.text() + ")),\"\")",
                Look.TINY);
        line.formula(
                "IF(COUNT(" + both + ")=2,IF(" + residual.text() + "<=" + limit.text() + ",\"PASS\",\"FAIL\"),IF(COUNT("
                        + both + ")=0,\"PASS\",\"FAIL\"))",
                Look.TEXT);
    }

    private void balances(SiteStatements site, int index) {
        balance(
                "IT + overhead = load",
                site,
                sum(index, List.of(EnergyColumn.IT, EnergyColumn.OVERHEAD)),
                total(index, EnergyColumn.LOAD));
        balance("Supply = load", site, supply(index), total(index, EnergyColumn.LOAD));
        scope2.covered(index)
                .ifPresent(covered -> balance(
                        "Σ instruments and remainder = grid import",
                        site,
                        covered.text(),
                        total(index, EnergyColumn.IMPORT)));
        scope2.coveredByDraft(index)
                .ifPresent(covered -> balance(
                        "Σ instruments and remainder = grid import, draft",
                        site,
                        covered.text(),
                        total(index, EnergyColumn.IMPORT)));
    }

    private String total(int index, String label) {
        return energy.total(index, label).text();
    }

    private String sum(int index, List<String> labels) {
        return EnergySheet.plus(
                labels.stream().map(label -> energy.total(index, label)).toList());
    }

    private String supply(int index) {
        List<Ref> cells = new ArrayList<>();
        StringBuilder sum = new StringBuilder();
        for (String plus :
                List.of(EnergyColumn.IMPORT, EnergyColumn.ON_SITE, EnergyColumn.BACKUP, EnergyColumn.DISCHARGE)) {
            add(index, plus, "+", cells, sum);
        }
        add(index, EnergyColumn.CHARGE, "-", cells, sum);
        add(index, EnergyColumn.EXPORT, "-", cells, sum);
        return Formulas.ifKnown(cells, sum.toString());
    }

    private void add(int index, String label, String sign, List<Ref> cells, StringBuilder sum) {
        if (energy.has(label)) {
            Ref cell = energy.total(index, label);
            cells.add(cell);
            sum.append(sum.length() == 0 && sign.equals("+") ? "" : sign).append(cell.text());
        }
    }

    private void balance(String check, SiteStatements site, String left, String right) {
        Line line = page.entry();
        line.text(check);
        line.text(site.site().name());
        Ref first = line.formula(left, Look.WHOLE);
        Ref second = line.formula(Formulas.ifKnownNames(List.of(right), right), Look.WHOLE);
        compare(line, "kWh", first, second);
    }

    private void programChecks() {
        page.section("Checks of the program");
        page.remark("Balances that the program closed step by step, and remarks about the data.");
        page.header(List.of(
                Heading.text("Message"),
                Heading.text("Where"),
                Heading.text("Code"),
                Heading.text("Severity"),
                Heading.text(""),
                Heading.number("Relative residual"),
                Heading.number("Limit"),
                Heading.text("Result")));
        for (Check check : subject.main().checks()) {
            Line line = page.entry();
            line.text(check.message());
            line.text(check.where());
            line.text(check.code());
            line.text(check.severity().text());
            line.skip();
            residual(line, check.residual());
        }
    }

    private static void residual(Line line, OptionalDouble relative) {
        if (relative.isEmpty()) {
            line.skip().skip().skip();
            return;
        }
        Ref residual = line.number(relative, Look.TINY);
        Ref limit = line.number(Check.TOLERANCE, Look.TINY);
        line.formula("IF(" + residual.text() + "<=" + limit.text() + ",\"PASS\",\"FAIL\")", Look.TEXT);
    }
}
