package org.coppice.importers.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

class SheetPreviewTest {
    private static final String UNTIDY = String.join(
            "\n",
            "Colo Frankfurt;;;;",
            ";Halle A;;Halle B;",
            "Zeitstempel;Energie;Status;Energie;Kosten EUR",
            ";kWh;;kWh;EUR",
            "01.01.2027 00:15;1,5;gemessen;2;3",
            "01.01.2027 00:30;defekt;gemessen;-;3",
            "01.01.2027 00:45;1,5;gemessen;2;3",
            "13.01.2027 01:00;1,5;gemessen;2;3",
            "Summe;4,5;;6;9");

    private static SheetPreview table(String text, Map<String, String> answers) {
        return Importer.preview(
                        ImportFile.of("m.csv", text.getBytes(StandardCharsets.UTF_8)),
                        new ImportOptions(answers, Optional.empty(), List.of(), ZoneId.of("Europe/Berlin")),
                        Progress.SILENT)
                .tables()
                .get(0);
    }

    private static List<PreviewRow.Band> bands(SheetPreview table) {
        return IntStream.range(0, table.size())
                .mapToObj(i -> table.row(i).band())
                .toList();
    }

    /** The year stands in the title, so that the table is laid out anew with whole months. */
    @Test
    void aMonthWithoutItsYearIsShownAsItIsWrittenWithWhatItWasTakenForBesideIt() {
        SheetPreview months = table(
                "Energy 2024;;\nMonat;Halle A kWh;Halle B kWh\nJanuar;1;2\nFebruar;1;2\nMärz;1;2\nApril;1;2\nMai;1;2\nJuni;1;2\n",
                Map.of());
        assertThat(IntStream.range(0, months.size())
                        .mapToObj(i -> months.row(i).cells().get(0))
                        .toList())
                .contains("Januar (2024-01)", "März (2024-03)", "Juni (2024-06)");
    }

    @Test
    void eachRowHasABand() {
        assertThat(bands(table(UNTIDY, Map.of())))
                .containsExactly(
                        PreviewRow.Band.TITLE,
                        PreviewRow.Band.METER,
                        PreviewRow.Band.HEADER,
                        PreviewRow.Band.UNIT,
                        PreviewRow.Band.DATA,
                        PreviewRow.Band.DATA,
                        PreviewRow.Band.DATA,
                        PreviewRow.Band.DATA,
                        PreviewRow.Band.LEFT_OUT);
    }

    @Test
    void eachColumnHasARoleAndAMeaning() {
        List<PreviewColumn> columns = table(UNTIDY, Map.of()).columns();
        assertThat(columns)
                .extracting(PreviewColumn::role)
                .containsExactly(
                        PreviewColumn.Role.TIME,
                        PreviewColumn.Role.VALUE,
                        PreviewColumn.Role.QUALITY,
                        PreviewColumn.Role.VALUE,
                        PreviewColumn.Role.IGNORED);
        assertThat(columns).extracting(PreviewColumn::letter).containsExactly("A", "B", "C", "D", "E");
        assertThat(columns.get(1).meaning()).isEqualTo("Halle A");
        assertThat(columns.get(3).meaning()).isEqualTo("Halle B");
        assertThat(columns.get(1).meter()).isEqualTo(0);
        assertThat(columns.get(3).meter()).isEqualTo(1);
        assertThat(columns.get(4).meaning()).isEqualTo("money: not imported");
    }

    @Test
    void cellsWithoutAValueAreMarkedAndFollowTheAnswers() {
        PreviewRow row = table(UNTIDY, Map.of()).row(5);
        assertThat(row.mark(1)).isEqualTo(PreviewRow.Mark.BAD);
        assertThat(row.mark(3)).isEqualTo(PreviewRow.Mark.MISSING);
        assertThat(row.mark(0)).isEqualTo(PreviewRow.Mark.NONE);
        assertThat(table(UNTIDY, Map.of("missing:defekt", "yes")).row(5).mark(1))
                .isEqualTo(PreviewRow.Mark.MISSING);
    }

    @Test
    void aColumnThatIsLeftOutIsShownAsSuch() {
        PreviewColumn left =
                table(UNTIDY, Map.of("use:Halle A", "no")).columns().get(1);
        assertThat(left.role()).isEqualTo(PreviewColumn.Role.IGNORED);
        assertThat(left.meaning()).isEqualTo("left out");
    }

    @Test
    void rowsAreFoundByTheirNumber() {
        SheetPreview table = table(UNTIDY.replace("Colo Frankfurt;;;;\n", "Colo Frankfurt;;;;\n\n\n"), Map.of());
        assertThat(table.row(1).number()).isEqualTo(4); // two blank rows are not shown
        assertThat(table.indexOf(4)).isEqualTo(1);
        assertThat(table.indexOf(3)).isZero();
        assertThat(table.row(table.indexOf(8)).number()).isEqualTo(8);
        assertThat(table.isTruncated()).isFalse();
    }
}
