package org.coppice.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.coppice.model.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's copy: what LibreOffice computes is what the program shows. */
class LibreOfficeTest {
    @TempDir
    Path folder;

    @Test
    void everyFormulaGivesTheSameInLibreOffice() throws IOException, InterruptedException {
        recomputes(ReportPlans.sample());
    }

    @Test
    void soDoesEveryFormulaOfAPlanWithTariffPlantsAndBatteries() throws IOException, InterruptedException {
        recomputes(Plan.SCENARIOS.with(ReportPlans.equipped(), List.of()));
    }

    private void recomputes(Plan plan) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Optional<LibreOffice> office = LibreOffice.find(home);
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        Path written = folder.resolve("written.xlsx");
        WorkbookReport.write(ReportPlans.assess(plan), plan, written, ReportProgress.SILENT);
        Path forgetful = folder.resolve("forgetful.xlsx");
        forgetResults(written, forgetful);

        Path recomputed =
                office.orElseThrow().recompute(forgetful, Files.createDirectory(folder.resolve("recomputed")));

        assertThat(differences(written, recomputed)).isEmpty();
    }

    /** A copy in which every formula has a wrong result, so that a right one was computed. */
    private static void forgetResults(Path from, Path to) throws IOException {
        try (Reread book = new Reread(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (Cell cell : book.formulas()) {
                cell.setCellValue(-12345.678);
            }
            book.workbook.write(out);
        }
    }

    private static List<String> differences(Path ours, Path theirs) throws IOException {
        List<String> differences = new ArrayList<>();
        try (Reread book = new Reread(ours);
                Reread other = new Reread(theirs)) {
            List<Cell> formulas = book.formulas();
            assertThat(formulas).hasSizeGreaterThan(500);
            for (Cell cell : formulas) {
                Cell twin = other.workbook
                        .getSheet(cell.getSheet().getSheetName())
                        .getRow(cell.getRowIndex())
                        .getCell(cell.getColumnIndex());
                if (!same(cell, twin)) {
                    differences.add(Reread.place(cell) + ": " + Reread.cached(cell) + " but " + Reread.cached(twin));
                }
            }
        }
        return differences;
    }

    private static boolean same(Cell ours, Cell theirs) {
        if (ours.getCachedFormulaResultType() != CellType.NUMERIC) {
            return Reread.cached(ours).equals(Reread.cached(theirs));
        }
        double a = ours.getNumericCellValue();
        double b = theirs.getNumericCellValue();
        // What is left of a difference of equal amounts is rounding, and LibreOffice takes some of it for 0.
        boolean residual = ours.getCellStyle().getDataFormatString().startsWith("0.0E");
        double scale = Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= (residual ? 1e-6 : 1e-9 * scale);
    }
}
