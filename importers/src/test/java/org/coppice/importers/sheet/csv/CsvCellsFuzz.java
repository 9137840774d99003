package org.coppice.importers.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** The scanner of delimited text and the parser beside it: where the scanner reads a text, the parser reads the same cells. */
class CsvCellsFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "Time (UTC),kWh\n2024-01-01 00:00,1\n2024-01-01 01:00,-2.5\n",
                        "\"a\",\"b, \"\"c\"\"\"\r\n\" x \",=\"0123\"\r\n\r\n1e-3,007\n",
                        "sep=,\na,\"x\ny\"\rb,Zähler\n",
                        ",,\n , \n\u3000x,12345678901234567890\n")
                .map(Fuzzed::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void theScannerReadsWhatTheParserReadsOrGivesUp(byte[] input) {
        TableBuilder fast = new TableBuilder("f", "");
        if (new CsvScanner(input, 0, (byte) ',', StandardCharsets.UTF_8, fast).scan(Progress.SILENT, "")) {
            TableBuilder safe = new TableBuilder("f", "");
            try {
                new CsvParser("f", new String(input, StandardCharsets.UTF_8), ',').read(safe, Progress.SILENT);
            } catch (UserError told) {
                throw new AssertionError("The parser refuses what the scanner reads", told);
            }
            assertThat(cells(fast.build())).isEqualTo(cells(safe.build()));
        }
    }

    /** What is not blank; whether columns of nothing but blanks are counted is of no matter. */
    private static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (table.kind(row, column) != CellKind.BLANK) {
                    cells.add(table.where(row, column) + " " + table.kind(row, column) + " " + table.text(row, column));
                }
            }
        }
        return cells;
    }
}
