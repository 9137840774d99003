package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Scenario;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Comparison;

/** Every figure in every scenario. The differences are formulas; the first scenario refers to the summary. */
final class ScenariosSheet {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;

    ScenariosSheet(ReportSubject subject, Page page, FigureCells figures) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
    }

    void write() {
        Comparison comparison = Comparison.of(subject.assessments());
        page.titleBlock(
                SheetName.SCENARIOS.title(),
                comparison.scenarios().size() > 1
                        ? "Each scenario is a list of changes over the baseline. Differences are scenario less "
                                + comparison.scenarios().get(0) + "."
                        : "No scenario was chosen for this workbook, so there is nothing to compare with.",
                subject.facts());
        page.header(headings(comparison.scenarios()));
        comparison.rows().forEach(this::row);
        page.blank();
        changes();
    }

    private static List<Heading> headings(List<String> scenarios) {
        List<Heading> headings =
                new ArrayList<>(List.of(Heading.text("Figure"), Heading.text("Site"), Heading.text("Unit")));
        scenarios.forEach(scenario -> headings.add(Heading.number(scenario)));
        for (String scenario : scenarios.subList(1, scenarios.size())) {
            headings.add(Heading.number("Difference, " + scenario));
            headings.add(Heading.number("Relative, " + scenario));
        }
        return headings;
    }

    private void row(Comparison.Row row) {
        Line line = page.entry();
        line.text(row.label());
        line.text(row.site().orElse("all sites"));
        line.text(row.unit().symbol());
        List<Ref> values = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            values.add(value(line, row, i));
        }
        Ref first = values.get(0);
        for (Ref other : values.subList(1, values.size())) {
            Ref delta = line.formula(Formulas.difference(other, first), look(row));
            line.formula(
                    "IF(ISNUMBER(" + delta.text() + "),IF(" + first.text() + "<>0," + delta.text() + "/ABS("
                            + first.text() + "),\"\"),\"\")",
                    Look.PERCENT);
        }
    }

    private Ref value(Line line, Comparison.Row row, int scenario) {
        boolean onSummary = scenario == 0
                && subject.main()
                        .find(row.key(), row.site())
                        .filter(figure -> figure.unit().equals(row.unit()))
                        .isPresent();
        return onSummary
                ? line.formula(
                        Formulas.ifKnownNames(
                                List.of(figures.name(row.key(), row.site())), figures.name(row.key(), row.site())),
                        look(row))
                : line.number(row.values().get(scenario), look(row));
    }

    private static Look look(Comparison.Row row) {
        double largest = row.values().stream()
                .mapToDouble(value -> Math.abs(value.orElse(0)))
                .max()
                .orElse(0);
        return Look.of(row.unit(), largest);
    }

    private void changes() {
        page.section("Changes of each scenario, in their order");
        List<Assessment> scenarios =
                subject.assessments().subList(1, subject.assessments().size());
        if (scenarios.isEmpty()) {
            page.remark("None.");
        }
        for (Assessment assessment : scenarios) {
            Optional<Scenario> scenario = subject.plan().findScenario(assessment.scenario());
            for (Change change : scenario.map(Scenario::changes).orElse(List.of())) {
                Line line = page.entry();
                line.text(assessment.scenario());
                line.text(change.describe(subject.plan()), Look.FACT);
            }
        }
    }
}
