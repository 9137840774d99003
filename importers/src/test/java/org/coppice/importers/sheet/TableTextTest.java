package org.coppice.importers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table gives back the texts that it took, however it keeps them. */
class TableTextTest {

    private static Table column(List<String> texts) {
        TableBuilder builder = new TableBuilder("f", "");
        for (int row = 0; row < texts.size(); row++) {
            builder.row(row + 1);
            byte[] utf8 = texts.get(row).getBytes(StandardCharsets.UTF_8);
            builder.utf8(0, utf8, 0, utf8.length);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -400_000_000_000L})
    void aDateThatNoCalendarHasIsAnErrorInItsCell(long seconds) {
        TableBuilder builder = new TableBuilder("f", "");
        builder.row(1);
        builder.date(0, seconds);
        Table table = builder.build();

        assertThat(table.kind(0, 0)).isEqualTo(CellKind.ERROR);
        assertThat(table.text(0, 0)).isEqualTo("date beyond the calendar");
    }

    @Test
    void aColumnOfAnyTextsGivesThemBack() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            texts.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            (random.nextBoolean() ? "-" : "")
                                    + "0".repeat(random.nextInt(4))
                                    + random.nextInt(100_000)
                                    + (random.nextBoolean() ? "." : ",")
                                    + random.nextInt(1_000);
                        case 1 ->
                            String.format(
                                    "%04d-%02d-%02dT%02d:%02d",
                                    random.nextInt(10_000),
                                    random.nextInt(100),
                                    random.nextInt(100),
                                    random.nextInt(100),
                                    random.nextInt(100));
                        case 2 -> "word " + random.nextInt(9_000);
                        case 3 -> Long.toString(random.nextLong() >>> random.nextInt(60));
                        default ->
                            random.nextInt(10) + "x" + random.nextInt(1_000_000) + "y" + random.nextInt(1_000_000);
                    });
        }
        Table table = column(texts);

        for (int row = 0; row < texts.size(); row++) {
            assertThat(table.kind(row, 0)).isEqualTo(CellKind.TEXT);
            assertThat(table.text(row, 0)).isEqualTo(texts.get(row));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, '.', 12.5",
        "-0012.50, '.', -12.5",
        "'1,234', ',', 1.234",
        "007, ',', 7",
        "0.1, '.', 0.1",
        "123456789012.345, '.', 123456789012.345"
    })
    void aPlainNumberIsTheNearestDouble(String text, char mark, double value) {
        assertThat(column(List.of(text)).plainNumber(0, 0, mark)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "12.", ".5", "+5", "1e3", "1234567890123456", "-", "5 kWh", "1 000", "--1"})
    void whatIsNotPlainIsNotTakenForANumber(String text) {
        Table table = column(List.of(text));

        assertThat(table.plainNumber(0, 0, '.')).isNaN();
        assertThat(table.text(0, 0)).isEqualTo(text);
    }

    @Test
    void aMarkThatIsNotTheDecimalOneIsLeftToBeJudged() {
        assertThat(column(List.of("1,234")).plainNumber(0, 0, '.')).isNaN();
        assertThat(column(List.of("1.234")).plainNumber(0, 0, ',')).isNaN();
    }

    @Test
    void stampsShareTheirShapeAndKeepTheirDigits() {
        Table table = column(List.of("2023-01-31 00:15", "2024-02-29 23:45"));

        assertThat(table.digitShape(0, 0)).isEqualTo("0000-00-00 00:00").isSameAs(table.digitShape(1, 0));
        assertThat(table.digits(1, 0)).isEqualTo(202402292345L);
    }

    @Test
    void cellsOfRowsFarApartAreFoundAndThoseBetweenAreBlank() {
        TableBuilder builder = new TableBuilder("f", "");
        for (int row = 0; row < 3_000; row++) {
            builder.row(row + 1);
            builder.number(0, row);
            if (row == 5 || row == 2_900) {
                builder.text(1, "x");
            }
        }
        Table table = builder.build();

        assertThat(table.text(5, 1)).isEqualTo("x");
        assertThat(table.kind(1_000, 1)).isEqualTo(CellKind.BLANK);
        assertThat(table.text(2_900, 1)).isEqualTo("x");
        assertThat(table.kind(2_999, 1)).isEqualTo(CellKind.BLANK);
        assertThat(table.number(2_999, 0)).isEqualTo(2_999);
    }

    @Test
    void wordsThatHoldOverThousandsOfRowsAreThoseOfEachRow() {
        TableBuilder builder = new TableBuilder("f", "");
        for (int row = 0; row < 5_000; row++) {
            builder.row(row + 1);
            builder.text(0, "Hall " + row / 1_100);
            if (row % 700 != 699) {
                builder.text(1, row % 900 == 0 ? "estimated" : "measured");
            }
        }
        Table table = builder.build();

        for (int row = 0; row < 5_000; row++) {
            assertThat(table.text(row, 0)).isEqualTo("Hall " + row / 1_100);
            assertThat(table.text(row, 1)).isEqualTo(row % 700 == 699 ? "" : row % 900 == 0 ? "estimated" : "measured");
        }
        assertThat(table.word(0, 0)).isEqualTo(table.word(1_099, 0)).isNotEqualTo(table.word(1_100, 0));
        assertThat(table.word(699, 1)).isEqualTo(Table.NO_WORD);
    }
}
