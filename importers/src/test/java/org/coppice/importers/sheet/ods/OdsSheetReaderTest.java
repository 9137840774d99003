package org.coppice.importers.sheet.ods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.junit.jupiter.api.Test;

/** What a cell of an OpenDocument spreadsheet says is what LibreOffice shows in it. */
class OdsSheetReaderTest {
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String paragraphs) {
        return "<table:table-cell office:value-type=\"string\">" + paragraphs + "</table:table-cell>";
    }

    private static OdsSource open(String inside) {
        String xml = "<?xml version=\"1.0\"?><office:document xmlns:office=\"" + NAMES + "office:1.0\" xmlns:table=\""
                + NAMES
                + "table:1.0\" xmlns:text=\"" + NAMES + "text:1.0\" xmlns:draw=\"" + NAMES
                + "drawing:1.0\" office:mimetype=\""
                + "application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>" + inside
                + "</office:spreadsheet></office:body></office:document>";
        return OdsSource.open(ImportFile.of("cells.fods", xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Table table(String rows) {
        return read(open("<table:table table:name=\"A\">" + rows + "</table:table>"));
    }

    private static Table read(OdsSource source) {
        TableBuilder builder = new TableBuilder("cells.fods", "A");
        source.read(0, builder, Progress.SILENT);
        return builder.build();
    }

    @Test
    void aTableWhoseStyleIsNotDisplayedIsHidden() {
        OdsSource source = open("<s:style xmlns:s=\"" + NAMES + "style:1.0\" s:name=\"ta2\" s:family=\"table\">"
                + "<s:table-properties table:display=\"false\"/></s:style>"
                + "<table:table table:name=\"A\" table:style-name=\"ta1\"/>"
                + "<table:table table:name=\"B\" table:style-name=\"ta2\"/>");
        assertThat(source.sheets()).containsExactly("A", "B");
        assertThat(source.hidden()).containsExactly("B");
    }

    @Test
    void spacesTabsAndLinesAreThoseOfTheText() {
        Table table = table(row(
                text("<text:p>4<text:s text:c=\"3\"/>x<text:s/>y</text:p>"),
                text("<text:p>a<text:tab/>b<text:line-break/>c</text:p><text:p>d</text:p>")));

        assertThat(table.text(0, 0)).isEqualTo("4   x y");
        assertThat(table.text(0, 1)).isEqualTo("a\tb\nc\nd");
    }

    @Test
    void aNumberThatIsShownAsTrueOrFalseStaysANumber() {
        String cell = "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"%s\"/>";
        Table table = table(row(cell.formatted("17.75"), cell.formatted("true"), cell.formatted("so")));

        assertThat(table.kind(0, 0)).isEqualTo(CellKind.NUMBER);
        assertThat(table.number(0, 0)).isEqualTo(17.75);
        assertThat(table.kind(0, 1)).isEqualTo(CellKind.BOOLEAN);
        assertThat(table.kind(0, 2)).isEqualTo(CellKind.ERROR);
    }

    @Test
    void howATextIsPronouncedAndWhatIsDrawnOverACellIsNotItsText() {
        Table table = table(row(
                text("<text:p><text:ruby><text:ruby-base>電力</text:ruby-base><text:ruby-text>でんりょく</text:ruby-text>"
                        + "</text:ruby></text:p>"),
                text("<draw:rect><text:p>a note</text:p></draw:rect><text:p>kWh</text:p>"),
                text("<text:p>MWh<office:annotation><text:p>by Ann</text:p></office:annotation></text:p>")));

        assertThat(table.text(0, 0)).isEqualTo("電力");
        assertThat(table.text(0, 1)).isEqualTo("kWh");
        assertThat(table.text(0, 2)).isEqualTo("MWh");
    }

    /** As LibreOffice writes {@code =IF(A1="";"";A1)}: neither type nor value, but an empty paragraph. */
    @Test
    void aFormulaThatGivesAnEmptyTextIsABlank() {
        Table table = table(row(
                text("<text:p>x</text:p>"),
                "<table:table-cell table:formula=\"of:=IF(1;&quot;&quot;;1)\"><text:p/></table:table-cell>",
                "<table:table-cell table:formula=\"of:=1\"/>"));

        assertThat(table.kind(0, 1)).isEqualTo(CellKind.BLANK);
        assertThat(table.kind(0, 2)).isEqualTo(CellKind.ERROR);
    }

    @Test
    void aTableMayHaveAnotherPrefix() {
        Table table = read(open("<t:table xmlns:t=\"" + NAMES + "table:1.0\" t:name=\"A\"><t:table-row><t:table-cell"
                + " office:value-type=\"float\" office:value=\"12.5\"/></t:table-row></t:table>"));

        assertThat(table.number(0, 0)).isEqualTo(12.5);
    }

    @Test
    void whatAnotherProgramSentOverIsNoSheet() {
        String linked =
                "<table:dde-links><table:dde-link><table:table><table:table-row/></table:table></table:dde-link>"
                        + "</table:dde-links>";

        assertThat(open("<table:table table:name=\"A\"/>" + linked).sheets()).containsExactly("A");
    }
}
