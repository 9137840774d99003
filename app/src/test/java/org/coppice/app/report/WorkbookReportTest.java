package org.coppice.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Figure;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Comparison;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReportTest {
    @TempDir
    static Path folder;

    private static Plan plan;
    private static List<Assessment> assessments;
    private static Path sample;

    @BeforeAll
    static void writeTheSample() {
        plan = ReportPlans.sample();
        assessments = ReportPlans.assess(plan);
        sample = folder.resolve("sample.xlsx");
        WorkbookReport.write(assessments, plan, sample, ReportProgress.SILENT);
    }

    @Test
    void hasTheSheetsInOrder() throws IOException {
        try (Reread book = new Reread(sample)) {
            List<String> names = new ArrayList<>();
            book.workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Summary",
                            "Energy by month",
                            "Bill",
                            "Scope 2",
                            "Matching",
                            "Facility",
                            "On site",
                            "Fleet",
                            "E-waste",
                            "Scenarios",
                            "Factors",
                            "Repair log",
                            "Checks");
        }
    }

    @Test
    void hasTwoNativeCharts() throws IOException {
        try (Reread book = new Reread(sample)) {
            assertThat(book.workbook
                            .getSheet("Energy by month")
                            .createDrawingPatriarch()
                            .getCharts())
                    .hasSize(1);
            assertThat(book.workbook
                            .getSheet("E-waste")
                            .createDrawingPatriarch()
                            .getCharts())
                    .hasSize(1);
        }
    }

    @Test
    void everyFigureOfTheSampleRecomputes() throws IOException {
        try (Reread book = new Reread(sample)) {
            assertFiguresRecompute(book, plan, assessments.get(0));
        }
    }

    @Test
    void theKeyFiguresAreFormulas() throws IOException {
        try (Reread book = new Reread(sample)) {
            for (String name : List.of(
                    "energy_it",
                    "energy_facility",
                    "energy_import",
                    "energy_export",
                    "pue",
                    "scope2_location",
                    "scope2_market",
                    "embodied_amortised",
                    "embodied_acquired",
                    "ewaste_mass",
                    "cfe",
                    "cost_electricity",
                    "water_site",
                    "water_source")) {
                assertThat(book.named(name).getCellType()).as(name).isEqualTo(CellType.FORMULA);
            }
        }
    }

    @Test
    void fifteenRandomPlansRecompute() throws IOException {
        for (long seed = 1; seed <= 15; seed++) {
            Plan random = ReportPlans.random(seed);
            List<Assessment> results = ReportPlans.assess(random);
            Path file = folder.resolve("random.xlsx");
            WorkbookReport.write(results, random, file, ReportProgress.SILENT);
            try (Reread book = new Reread(file)) {
                assertFiguresRecompute(book, random, results.get(0));
                assertThat(failures(book)).as("seed " + seed).isEmpty();
                assertThat(errors(book)).as("seed " + seed).isEmpty();
            }
        }
    }

    private static void assertFiguresRecompute(Reread book, Plan plan, Assessment assessment) {
        FigureCells names =
                new FigureCells(plan.sites().stream().map(Site::name).toList());
        for (Figure figure : assessment.figures()) {
            Cell cell = book.named(names.name(figure.key(), figure.site()));
            String what = figure.key() + " " + figure.site() + " at " + Reread.place(cell);
            if (figure.value().isEmpty()) {
                assertThat(book.number(cell)).as(what).isEmpty();
                continue;
            }
            double expected = figure.value().getAsDouble();
            assertThat(book.number(cell)).as(what).isPresent();
            assertThat(book.number(cell).getAsDouble()).as(what).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    @Test
    void sumOfTheLedgerIsTheSheet() throws IOException {
        try (Reread book = new Reread(sample)) {
            double ledgers = 0;
            for (Ledger ledger : assessments.get(0).ledgers()) {
                ledgers += ledger.sum(LedgerColumn.IMPORT);
            }
            assertThat(book.number(book.named("energy_import")).orElseThrow())
                    .isCloseTo(ledgers, within(1e-9 * ledgers));
        }
    }

    @Test
    void whatIsKeptInTheCellsIsWhatTheFormulasGive() throws IOException {
        try (Reread book = new Reread(sample)) {
            for (Cell cell : book.formulas()) {
                String cached = Reread.cached(cell);
                String fresh = book.number(cell).isPresent()
                        ? String.format(
                                java.util.Locale.ROOT, "%.9e", book.number(cell).getAsDouble() + 0.0)
                        : book.text(cell);
                assertThat(fresh).as(Reread.place(cell)).isEqualTo(cached);
            }
        }
    }

    @Test
    void allChecksPass() throws IOException {
        try (Reread book = new Reread(sample)) {
            assertThat(failures(book)).isEmpty();
            assertThat(errors(book)).isEmpty();
            assertThat(book.workbook.getSheet("Checks").getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("PASS");
        }
    }

    private static List<String> failures(Reread book) {
        List<String> failures = new ArrayList<>();
        for (Row row : book.workbook.getSheet("Checks")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA && book.text(cell).equals("FAIL")) {
                    failures.add(row.getCell(0) + " " + row.getCell(1) + " " + book.text(row.getCell(2)) + " "
                            + row.getCell(3));
                }
            }
        }
        return failures;
    }

    private static List<String> errors(Reread book) {
        return book.formulas().stream()
                .filter(cell -> cell.getCachedFormulaResultType() == CellType.ERROR)
                .map(Reread::place)
                .toList();
    }

    @Test
    void everyDifferenceBetweenScenariosIsThatOfTheProgram() throws IOException {
        Comparison comparison = Comparison.of(assessments);
        int scenarios = assessments.size();
        try (Reread book = new Reread(sample)) {
            for (int i = 0; i < comparison.rows().size(); i++) {
                Comparison.Row expected = comparison.rows().get(i);
                Row row = book.workbook.getSheet("Scenarios").getRow(5 + i);
                for (int s = 1; s < scenarios; s++) {
                    Cell cell = row.getCell(3 + scenarios + 2 * (s - 1));
                    double scale = Math.max(
                            Math.abs(expected.values().get(0).orElse(0)),
                            Math.abs(expected.values().get(s).orElse(0)));
                    assertThat(book.number(cell).orElse(Double.NaN))
                            .as(expected.key() + expected.site() + " at " + Reread.place(cell))
                            .isCloseTo(expected.deltas().get(s).orElse(Double.NaN), within(1e-9 * scale));
                }
            }
        }
    }

    @Test
    void aChangedReadingMovesTheTotals() throws IOException {
        try (Reread book = new Reread(sample)) {
            double before = book.number(book.named("scope2_location")).orElseThrow();
            Cell january = firstReading(book);
            january.setCellValue(january.getNumericCellValue() + 1000);
            book.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Cell after = book.named("scope2_location");
            assertThat(after.getNumericCellValue()).isGreaterThan(before);
        }
    }

    /** Grid import of the first site in January. */
    private static Cell firstReading(Reread book) {
        String site = plan.sites().get(0).name();
        for (Row row : book.workbook.getSheet("Energy by month")) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(site)) {
                return row.getCell(5);
            }
        }
        throw new AssertionError("no row of " + site);
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.xlsx");
        WorkbookReport.write(
                ReportPlans.assess(ReportPlans.sample()), ReportPlans.sample(), again, ReportProgress.SILENT);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(sample));
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws IOException {
        String trap = "=cmd|'/c calc'!A0";
        Plan trapped = Plan.SCENARIOS.with(plan, List.of());
        Fleet fleet = Fleet.NAME.with(trapped.fleets().get(0), trap);
        trapped = Plan.FLEETS.with(trapped, List.of(fleet));
        Path file = folder.resolve("trap.xlsx");
        WorkbookReport.write(ReportPlans.assess(trapped), trapped, file, ReportProgress.SILENT);
        try (Reread book = new Reread(file)) {
            int found = 0;
            for (Row row : book.workbook.getSheet("Fleet")) {
                Cell cell = row.getCell(1);
                if (cell != null
                        && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(trap)) {
                    assertThat(((org.apache.poi.xssf.usermodel.XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed())
                            .isTrue();
                    found++;
                }
            }
            assertThat(found).isPositive();
            assertThat(book.formulas()).noneMatch(cell -> cell.getCellFormula().contains("cmd"));
        }
    }

    @Test
    void anEmptyPlanSaysWhatIsMissing() throws IOException {
        Plan empty = Plan.empty("Nothing yet", 2025);
        Path file = folder.resolve("empty.xlsx");
        WorkbookReport.write(ReportPlans.assess(empty), empty, file, ReportProgress.SILENT);
        try (Reread book = new Reread(file)) {
            StringBuilder text = new StringBuilder();
            for (Row row : book.workbook.getSheet("Summary")) {
                row.forEach(cell -> text.append(cell).append('\n'));
            }
            assertThat(text).contains("The plan has no site").contains("The plan has no fleet");
            assertThat(book.workbook.getNumberOfSheets()).isEqualTo(SheetName.values().length);
            assertThat(errors(book)).isEmpty();
        }
    }

    @Test
    void aCancelledReportLeavesTheFileAsItWas() throws IOException {
        Path target = folder.resolve("kept.xlsx");
        Files.writeString(target, "kept");
        ReportProgress cancelling = new ReportProgress() {
            @Override
            public void at(String what, double fraction) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> WorkbookReport.write(assessments, plan, target, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(target).hasContent("kept");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere/report.xlsx");
        assertThatThrownBy(() -> WorkbookReport.write(assessments, plan, nowhere, ReportProgress.SILENT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such folder");
    }
}
