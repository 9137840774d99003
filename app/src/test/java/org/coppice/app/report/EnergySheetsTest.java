package org.coppice.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.coppice.model.account.InvoiceCheck;
import org.coppice.model.account.SettlementStatement;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Money;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.figure.SiteStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bill, matching, facility and equipment, on a plan that has them all. */
class EnergySheetsTest {
    @TempDir
    static Path folder;

    private static Plan plan;
    private static Assessment assessment;
    private static SiteStatements site;
    private static Path file;

    @BeforeAll
    static void write() {
        plan = Plan.SCENARIOS.with(ReportPlans.equipped(), List.of());
        List<Assessment> assessments = ReportPlans.assess(plan);
        assessment = assessments.get(0);
        site = assessment.sites().get(0);
        file = folder.resolve("equipped.xlsx");
        WorkbookReport.write(assessments, plan, file, ReportProgress.SILENT);
    }

    private static List<Row> rows(Reread book, String sheet, String... start) {
        List<Row> rows = new ArrayList<>();
        for (Row row : book.workbook.getSheet(sheet)) {
            if (starts(row, start)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether the first cells of a row say this; an empty word leaves a cell open. */
    private static boolean starts(Row row, String... start) {
        for (int i = 0; i < start.length; i++) {
            Cell cell = row.getCell(i);
            boolean same = cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(start[i]);
            if (!start[i].isEmpty() && !same) {
                return false;
            }
        }
        return true;
    }

    private static double number(Reread book, Row row, int column) {
        return book.number(row.getCell(column)).orElse(Double.NaN);
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void thePlanHasAllThatTheSheetsCanShow() {
        assertThat(site.bill().lines())
                .extracting(Posting::kind)
                .contains(
                        Posting.Kind.ENERGY,
                        Posting.Kind.DEMAND,
                        Posting.Kind.RATCHET,
                        Posting.Kind.CONTRACTED_POWER,
                        Posting.Kind.EXCESS_POWER,
                        Posting.Kind.EXPORT_CREDIT,
                        Posting.Kind.FIXED,
                        Posting.Kind.LEVY,
                        Posting.Kind.TAX,
                        Posting.Kind.PPA_DIFFERENCE);
        assertThat(site.ledger().onSite().batteries()).isNotEmpty();
        assertThat(assessment
                        .find("backup.energy", java.util.Optional.empty())
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isPositive();
        assertThat(site.scope2().nullPower()).isNotEmpty();
        for (String key : List.of("onsite.generation", "onsite.curtailed", "battery.losses")) {
            assertThat(value(key)).as(key).isPositive();
        }
        assertThat(value("heat.reused")).isPositive();
        assertThat(value("energy.cooling")).isPositive();
    }

    private static double value(String key) {
        return assessment
                .find(key, java.util.Optional.of(site.site().name()))
                .map(Figure::value)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    @Test
    void theKeyFiguresOfTheNewSheetsAreFormulas() throws IOException {
        try (Reread book = new Reread(file)) {
            for (String name : List.of(
                    "onsite_generation",
                    "onsite_curtailed",
                    "backup_energy",
                    "battery_losses",
                    "scope1_backup",
                    "scope2_market_hourly",
                    "cfe_storage",
                    "cfe_volumetric",
                    "heat_reused",
                    "erf",
                    "ere",
                    "energy_cooling",
                    "peak_import_site1",
                    "battery_cycles_site1")) {
                assertThat(book.named(name).getCellType()).as(name).isEqualTo(CellType.FORMULA);
            }
        }
    }

    @Test
    void everyLineOfTheBillIsThere() throws IOException {
        try (Reread book = new Reread(file)) {
            List<Row> rows = rows(book, "Bill", site.site().name()).stream()
                    .filter(row -> row.getCell(5) != null && row.getCell(11) != null)
                    .filter(row -> row.getCell(11).getCellType() == CellType.STRING
                            && !row.getCell(11).getStringCellValue().isEmpty())
                    .limit(site.bill().lines().size())
                    .toList();
            assertThat(rows).hasSameSizeAs(site.bill().lines());
            for (int i = 0; i < rows.size(); i++) {
                Posting posting = site.bill().lines().get(i);
                assertThat(rows.get(i).getCell(2).getStringCellValue())
                        .isEqualTo(posting.kind().text());
                assertClose(number(book, rows.get(i), 10), posting.amount().amount());
            }
        }
    }

    @Test
    void kindsAndMonthsAreTheSumsOfTheirLines() throws IOException {
        try (Reread book = new Reread(file)) {
            for (Posting.Kind kind : List.of(Posting.Kind.ENERGY, Posting.Kind.DEMAND, Posting.Kind.TAX)) {
                Row row = rows(book, "Bill", site.site().name(), "", kind.text()).stream()
                        .filter(each -> each.getLastCellNum() == 17)
                        .findFirst()
                        .orElseThrow();
                for (int month = 1; month <= 12; month++) {
                    assertThat(number(book, row, 3 + month))
                            .as(kind + " in month " + month + " at " + Reread.place(row.getCell(3 + month)))
                            .isCloseTo(sum(kind, month), within(1e-6));
                }
            }
            Row all = rows(book, "Bill", site.site().name(), "", "All kinds").get(0);
            assertClose(
                    number(book, all, 16),
                    site.bill().total().map(Money::amount).orElseThrow());
        }
    }

    private static double sum(Posting.Kind kind, int month) {
        return site.bill().lines().stream()
                .filter(line -> line.kind() == kind && line.from().getMonthValue() == month)
                .mapToDouble(line -> line.amount().amount())
                .sum();
    }

    @Test
    void theSettlementOfEveryMonthIsThatOfTheStatement() throws IOException {
        SettlementStatement statement = SettlementStatement.list(site.ledger()).get(0);
        try (Reread book = new Reread(file)) {
            List<Row> rows = rows(
                            book, "Bill", site.site().name(), statement.ppa().name())
                    .stream()
                    .filter(row -> row.getLastCellNum() == 15)
                    .toList();
            assertThat(rows).hasSize(statement.months().size() + 1);
            double payment = 0;
            for (int i = 0; i < statement.months().size(); i++) {
                SettlementStatement.Month month = statement.months().get(i);
                double paid = month.amounts().values().stream()
                        .mapToDouble(Money::amount)
                        .sum();
                payment += paid;
                assertClose(number(book, rows.get(i), 11), paid);
                assertClose(number(book, rows.get(i), 12), month.capturePrice());
                assertClose(number(book, rows.get(i), 14), month.shapeFactor());
            }
            Row year = rows.get(rows.size() - 1);
            assertClose(number(book, year, 11), payment);
            assertClose(number(book, year, 12), statement.capturePrice());
        }
    }

    @Test
    void anInvoiceStandsBesideWhatWasComputed() throws IOException {
        GridContract contract = plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(each -> !each.invoices().isEmpty())
                .findFirst()
                .orElseThrow();
        InvoiceCheck check = InvoiceCheck.of(site.ledger(), contract).get(0);
        try (Reread book = new Reread(file)) {
            Row total = rows(book, "Bill", site.site().name(), contract.name(), "Total")
                    .get(0);
            assertClose(number(book, total, 7), check.invoice().total());
            assertClose(number(book, total, 9), check.computedTotal());
            assertClose(number(book, total, 10), check.difference());
        }
    }

    @Test
    void theBalanceOfEveryMonthIsZero() throws IOException {
        try (Reread book = new Reread(file)) {
            Row header = rows(book, "Energy by month", "Site", "Month").get(0);
            int balance = -1;
            for (Cell cell : header) {
                balance = cell.getStringCellValue().startsWith("Load less supply") ? cell.getColumnIndex() : balance;
            }
            List<Row> months = rows(book, "Energy by month", site.site().name());
            assertThat(months).hasSize(13);
            for (Row month : months) {
                assertThat(number(book, month, balance)).isZero();
            }
            Cell charge = months.get(0).getCell(balance);
            assertThat(charge.getCellType()).isEqualTo(CellType.FORMULA);
            Cell load = months.get(0).getCell(4);
            load.setCellValue(load.getNumericCellValue() + 1000);
            book.workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(charge);
            assertThat(charge.getNumericCellValue()).isCloseTo(1000, within(1e-3));
        }
    }

    @Test
    void everyHourOfTheMatchingIsThatOfTheProgram() throws IOException {
        double[][] months = site.matching().byMonthAndHour(site.ledger().calendar());
        double[] days = site.matching().byDayAndHour(site.ledger().calendar());
        try (Reread book = new Reread(file)) {
            List<Row> rows = rows(book, "Matching", site.site().name());
            assertThat(rows).hasSize(12 + 1 + 365);
            for (int month = 0; month < 12; month++) {
                assertClose(number(book, rows.get(month), 2 + 13), months[month][13]);
            }
            assertClose(number(book, rows.get(13 + 200), 2 + 13), days[200 * 24 + 13]);
            int springForward = java.time.LocalDate.of(2025, 3, 30).getDayOfYear() - 1;
            assertThat(number(book, rows.get(13 + springForward), 2 + 2)).isNaN();
            assertThat(book.workbook
                            .getSheet("Matching")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings())
                    .isEqualTo(2 * assessment.sites().size());
        }
    }

    @Test
    void bothRuleSetsStandSideBySideAndWhatFailedNamesItsCriterion() throws IOException {
        try (Reread book = new Reread(file)) {
            Row carbon = rows(book, "Scope 2", site.site().name(), "Emissions, market-based")
                    .get(0);
            assertClose(number(book, carbon, 3), value("scope2.market"));
            assertClose(number(book, carbon, 4), value("scope2.market.hourly"));
            assertClose(number(book, carbon, 5), value("scope2.market.hourly") - value("scope2.market"));
            InstrumentUse failed = assessment.instruments(RuleSet.SCOPE2_2025_DRAFT).stream()
                    .filter(use -> use.criterion() > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(rows(book, "Scope 2", "", failed.instrument().name()))
                    .anySatisfy(row ->
                            assertThat(row.getCell(7).getStringCellValue()).startsWith("no. " + failed.criterion()));
        }
    }

    @Test
    void lossesCyclesAndPeaksOfABatteryAreThoseOfTheProgram() throws IOException {
        try (Reread book = new Reread(file)) {
            for (SiteStatements each : assessment.sites()) {
                for (BatteryUse use : each.ledger().onSite().batteries()) {
                    Row row = rows(
                                    book,
                                    "On site",
                                    each.site().name(),
                                    use.battery().name())
                            .get(0);
                    assertClose(
                            number(book, row, 7),
                            Arrays.stream(use.dispatch().chargeKwh()).sum());
                    assertClose(number(book, row, 11), use.lossesKwh());
                    assertClose(number(book, row, 12), use.fullCycles());
                    assertClose(number(book, row, 14), use.stateOfHealth());
                    assertClose(number(book, row, 18), use.peakBeforeKw() - use.peakAfterKw());
                }
            }
        }
    }

    @Test
    void allChecksPass() throws IOException {
        try (Reread book = new Reread(file)) {
            assertThat(book.workbook.getSheet("Checks").getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("PASS");
            assertThat(book.formulas()).noneMatch(cell -> cell.getCachedFormulaResultType() == CellType.ERROR);
        }
    }
}
