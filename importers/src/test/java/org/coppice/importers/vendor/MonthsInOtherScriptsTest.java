package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months whose names have marks that other words are read without, numbered months, and years of the Japanese eras. */
class MonthsInOtherScriptsTest {
    private static final List<String> THAI =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> THAI_IN_FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> HINDI = List.of(
            "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
            "दिसंबर");

    private static Export months(String title, java.util.function.IntFunction<String> month) {
        return Export.of(title, "bills.csv", "Month,kWh\n" + rows(12, i -> month.apply(i) + "," + point(i)))
                .asks("zone")
                .answered("zone=UTC")
                .gives(line("bills", "import", 0, 12, sum(12), "2024-01-01T00:00:00Z", "2024-12-01T00:00:00Z"));
    }

    static Stream<Export> exports() {
        return Stream.of(
                months("Thai", i -> THAI_IN_FULL.get(i) + " 2567"),
                months("Thai, in short", i -> THAI.get(i) + " 67"),
                months("Thai, the year beside", i -> THAI.get(i) + " 2024"),
                months("Hindi", i -> HINDI.get(i) + " 2024"),
                months("Vietnamese", i -> "Tháng " + (i + 1) + "/2024"),
                months("Reiwa", i -> "令和6年" + (i + 1) + "月"),
                Export.of(
                                "Days of Heisei and Reiwa",
                                "days.csv",
                                "日付,使用量(kWh)\nH31.4.29,1\nH31.4.30,2\nR1.5.1,4\nR1.5.2,8\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("使用量", "import", 1_440, 4, 15, "2019-04-29T00:00:00Z", "2019-05-02T00:00:00Z")),
                Export.of(
                                "Year and month apart, in Vietnamese",
                                "bills.csv",
                                "Năm,Tháng,kWh\n" + rows(12, i -> "2024,Tháng " + (i + 1) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "bills", "import", 0, 12, sum(12), "2024-01-01T00:00:00Z", "2024-12-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void areTheMonthsOfTheirYear(Export export) {
        export.check();
    }
}
