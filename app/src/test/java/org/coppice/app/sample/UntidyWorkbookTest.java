package org.coppice.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UntidyWorkbookTest {
    private static final int FIRST = 6;
    private static SampleReadings readings = SampleReadings.of(SamplePlan.load("two-sites"));
    private static byte[] bytes = UntidyWorkbook.write(readings);
    private static List<Row> rows = new ArrayList<>();
    private static List<String> stamps = List.of();
    private static Sheet wind;
    private static Sheet halls;

    @BeforeAll
    static void read() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        halls = workbook.getSheet(UntidyWorkbook.HALLS);
        wind = workbook.getSheet(UntidyWorkbook.WIND);
        for (int i = FIRST; i <= halls.getLastRowNum(); i++) {
            rows.add(halls.getRow(i));
        }
        stamps = rows.stream().map(row -> row.getCell(0).getStringCellValue()).toList();
    }

    @Test
    void theSameProgramWritesTheSameBytes() {
        assertThat(UntidyWorkbook.write(SampleReadings.of(SamplePlan.load("two-sites"))))
                .isEqualTo(bytes);
        assertThat(bytes.length).isLessThan(2_000_000);
    }

    @Test
    void saysThatItIsInvented() {
        assertThat(halls.getRow(1).getCell(0).getStringCellValue()).contains("invented");
        assertThat(wind.getRow(1).getCell(0).getStringCellValue()).contains("invented");
    }

    @Test
    void oneMergedHeaderNamesBothHallsEachWithUnitAndStatus() {
        assertThat(halls.getMergedRegions()).hasSize(2);
        assertThat(halls.getRow(4).getCell(1).getStringCellValue()).isEqualTo("Hall A");
        assertThat(halls.getRow(4).getCell(4).getStringCellValue()).isEqualTo("Hall B");
        assertThat(texts(halls.getRow(5)))
                .containsExactly("Zeitstempel", "Wirkarbeit", "Einheit", "Status", "Wirkarbeit", "Einheit", "Status");
    }

    @Test
    void stampsEndTheQuarterHourInGermanLocalTime() {
        assertThat(stamps().get(0)).isEqualTo("01.01.2025 00:15");
        assertThat(stamps().get(stamps().size() - 1)).isEqualTo("01.01.2026 00:00");
        assertThat(stamps()).hasSize(35_040 + 4);
    }

    @Test
    void oneHourComesTwice() {
        int first = stamps().indexOf("12.06.2025 10:15");
        assertThat(stamps().subList(first, first + 9))
                .containsExactly(
                        "12.06.2025 10:15",
                        "12.06.2025 10:30",
                        "12.06.2025 10:45",
                        "12.06.2025 11:00",
                        "12.06.2025 10:15",
                        "12.06.2025 10:30",
                        "12.06.2025 10:45",
                        "12.06.2025 11:00",
                        "12.06.2025 11:15");
        for (int i = first; i < first + 4; i++) {
            assertThat(texts(rows.get(i + 4))).isEqualTo(texts(rows.get(i)));
        }
    }

    @Test
    void clocksGoForwardAndBack() {
        int spring = stamps().indexOf("30.03.2025 01:45");
        assertThat(stamps().get(spring + 1)).isEqualTo("30.03.2025 03:00");
        assertThat(stamps()).doesNotContain("30.03.2025 02:00", "30.03.2025 02:45");
        assertThat(stamps().stream().filter("26.10.2025 02:00"::equals)).hasSize(2);
        assertThat(stamps().stream().filter("26.10.2025 02:45"::equals)).hasSize(2);
    }

    @Test
    void hallBIsSilentForFourteenHours() {
        List<Row> silent = rows.stream()
                .filter(row -> row.getCell(6).getStringCellValue().equals("fehlt"))
                .toList();
        assertThat(silent)
                .hasSize(14 * 4)
                .allSatisfy(row -> assertThat(row.getCell(4, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL))
                        .isNull());
        assertThat(silent.get(0).getCell(0).getStringCellValue()).isEqualTo("11.03.2025 18:15");
        assertThat(silent.get(55).getCell(0).getStringCellValue()).isEqualTo("12.03.2025 08:00");
    }

    @Test
    void oneDayOfHallAIsInMegawattHours() {
        List<Row> odd = rows.stream()
                .filter(row -> row.getCell(2).getStringCellValue().equals("MWh"))
                .toList();
        assertThat(odd).hasSize(96);
        int step = stamps().indexOf("09.09.2025 12:00") - 4;
        Row noon = rows.get(step + 4);
        assertThat(noon.getCell(1).getNumericCellValue() * 1000).isCloseTo(readings.hallA()[step], within(1e-9));
        assertThat(rows.stream()
                        .allMatch(row -> row.getCell(5).getStringCellValue().equals("kWh")))
                .isTrue();
    }

    @Test
    void theWindFarmIsHourlyInMegawattHours() {
        assertThat(wind.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Wind farm [MWh]");
        assertThat(wind.getLastRowNum() - 3).isEqualTo(8_760);
        assertThat(wind.getRow(4).getCell(0).getStringCellValue()).isEqualTo("01.01.2025 01:00");
    }

    private static List<String> stamps() {
        return stamps;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue())
                            : cell.getStringCellValue());
        }
        return texts;
    }
}
