package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months, quarters and years as people write them, with invented values. */
class MonthsTest {
    private static final List<String> SHORT =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> FRENCH =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final String JANUARY = "2023-01-01T00:00:00Z";
    private static final String DECEMBER = "2023-12-01T00:00:00Z";

    /** 1000, 1037, 1074, 1021 … */
    private static int of(int i) {
        return 1_000 + i * 37 % 90;
    }

    private static double year(int from) {
        double sum = 0;
        for (int i = from; i < from + 12; i++) {
            sum += of(i);
        }
        return sum;
    }

    private static String across(int from) {
        StringBuilder row = new StringBuilder();
        for (int i = from; i < from + 12; i++) {
            row.append(',').append(of(i));
        }
        return row.toString();
    }

    private static String one(String name, double total, int months, String first, String last) {
        return line(name, "import", 0, months, total, first, last);
    }

    private static Export export(String title, String text) {
        return Export.of(title, "bills.csv", text).asks("zone").answered("zone=UTC");
    }

    static Stream<Export> exports() {
        return Stream.of(
                export(
                                "Month and year each in a column, by name",
                                "Month,Year,kWh\n" + rows(12, i -> SHORT.get(i) + ",2023," + of(i)))
                        .gives(one("bills", year(0), 12, JANUARY, DECEMBER)),
                export(
                                "Month and year each in a column, by number, for two sites",
                                "Site,Year,Month,kWh\n"
                                        + rows(24, i -> (i < 12 ? "A" : "B") + ",2023," + (1 + i % 12) + "," + of(i)))
                        .gives(one("A", year(0), 12, JANUARY, DECEMBER), one("B", year(12), 12, JANUARY, DECEMBER)),
                export(
                                "Months as a spreadsheet shortens them",
                                "Month,Electricity kWh\n" + rows(12, i -> SHORT.get(i) + "-23," + of(i)))
                        .gives(one("bills", year(0), 12, JANUARY, DECEMBER)),
                export("The same in French", "Mois;Consommation kWh\n" + rows(12, i -> FRENCH.get(i) + "-23;" + of(i)))
                        .gives(one("bills", year(0), 12, JANUARY, DECEMBER)),
                export(
                                "Years down, months across, their total behind",
                                "Electricity consumption (kWh)\nYear," + String.join(",", SHORT) + ",Total\n2022"
                                        + across(0) + ",12500\n2023" + across(12) + ",12500\n")
                        .gives(one("bills", year(0) + year(12), 24, "2022-01-01T00:00:00Z", DECEMBER)),
                export(
                                "Months down, years across",
                                "kWh,2022,2023\n" + rows(12, i -> SHORT.get(i) + "," + of(i) + "," + of(12 + i)))
                        .gives(one("bills", year(0) + year(12), 24, "2022-01-01T00:00:00Z", DECEMBER)),
                export(
                                "Meters and years down, months across",
                                "Electricity (kWh)\nMeter,Year," + String.join(",", SHORT) + "\nM1,2023" + across(0)
                                        + "\nM2,2023" + across(3) + "\n")
                        .gives(one("M1", year(0), 12, JANUARY, DECEMBER), one("M2", year(3), 12, JANUARY, DECEMBER)),
                export(
                                "Quarters of a year",
                                "Quarter,Electricity (kWh)\n"
                                        + rows(8, i -> "Q" + (1 + i % 4) + " " + (2022 + i / 4) + "," + of(i)))
                        .gives(one("bills", 8_316, 8, "2022-01-01T00:00:00Z", "2023-10-01T00:00:00Z")),
                export(
                                "A month with a number of two digits that stays the same is a day without a year",
                                "Date,kWh\n" + rows(20, i -> "Jan-" + (11 + i) + "," + of(i)))
                        .asks("dates-without-year", "zone"));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        if (export.series().isEmpty()) {
            org.assertj.core.api.Assertions.assertThat(Export.blocking(export.read(List.of())))
                    .isEqualTo(export.asks());
        } else {
            export.check();
        }
    }
}
