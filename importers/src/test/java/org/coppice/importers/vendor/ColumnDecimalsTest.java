package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that were copied together from two exports, one with decimal commas and one with points. */
class ColumnDecimalsTest {
    private static final String FIRST = "2024-01-01T00:00:00Z";
    private static final String LAST = "2024-01-04T00:00:00Z";

    private static Export export(String title, String... rows) {
        StringBuilder text = new StringBuilder("Datum (UTC);A kWh;B kWh\n");
        for (int i = 0; i < rows.length; i++) {
            text.append("0").append(i + 1).append(".01.2024;").append(rows[i]).append('\n');
        }
        return Export.of(title, "copied.csv", text.toString());
    }

    private static String of(String name, double total) {
        return line(name, "import", 1_440, 4, total, FIRST, LAST);
    }

    static Stream<Export> exports() {
        Export open = export(
                "Three digits behind commas beside points",
                "12,125;8.25",
                "13,500;7.75",
                "11,250;9.50",
                "11,375;9.125");
        return Stream.of(
                export("Each column proves its own mark", "12,5;8.25", "13,5;7.75", "11,0;9.50", "1.012,0;9.125")
                        .says("decimals-by-column")
                        .gives(of("A", 12.5 + 13.5 + 11 + 1_012), of("B", 8.25 + 7.75 + 9.5 + 9.125)),
                open.asks("decimal")
                        .answered("decimal=comma")
                        .gives(of("A", 12.125 + 13.5 + 11.25 + 11.375), of("B", 8.25 + 7.75 + 9.5 + 9.125)),
                open.asks("decimal")
                        .answered("decimal=point")
                        .gives(of("A", 12_125 + 13_500 + 11_250 + 11_375), of("B", 8.25 + 7.75 + 9.5 + 9.125)),
                Export.of(
                                "A sum in a title tells what three digits behind a comma are",
                                "load.csv",
                                "Summe kWh;37,5\n\nDatum (UTC);Verbrauch kWh\n01.01.2024;8,250\n02.01.2024;9,250\n"
                                        + "03.01.2024;11,375\n04.01.2024;8,625\n")
                        .gives(of("load", 37.5)),
                Export.of(
                                "Thousands beside decimals, where commas part the columns",
                                "plain.csv",
                                "Date (UTC),A kWh,B kWh\n2024-01-01,\"12,125\",8.25\n2024-01-02,\"13,500\",7.75\n"
                                        + "2024-01-03,\"11,250\",9.50\n2024-01-04,\"11,375\",9.125\n")
                        .gives(of("A", 12_125 + 13_500 + 11_250 + 11_375), of("B", 8.25 + 7.75 + 9.5 + 9.125)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void areReadColumnByColumn(Export export) {
        export.check();
    }
}
