package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as portals, meters and markets of Asia and the Pacific give them, with invented values. */
class PacificExportsTest {
    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Victorian distributor: consumption and generation in rows, half hours as ranges in the header",
                                "MyEnergyData.csv",
                                "NMI,METER SERIAL NUMBER,CON/GEN,DATE,ESTIMATED?"
                                        + columns(48, ',', i -> at("HH:mm", 30 * i) + " - " + at("HH:mm", 30 * i + 30))
                                        + "\n"
                                        + rows(
                                                4,
                                                d -> "6001234567,000123456,"
                                                        + (d % 2 == 0 ? "Consumption" : "Generation") + ","
                                                        + (20 + d / 2) + "/06/2024,No"
                                                        + columns(48, ',', i -> d % 2 == 0 ? point(i) : "0.250")))
                        .asks("zone", "unit:6001234567/value Consumption", "unit:6001234567/value Generation")
                        .answered("zone=Australia/Melbourne", "unit=kWh")
                        .gives(
                                line(
                                        "6001234567/value Consumption",
                                        "import",
                                        30,
                                        96,
                                        2 * sum(48),
                                        "2024-06-19T14:00:00Z",
                                        "2024-06-21T13:30:00Z"),
                                line(
                                        "6001234567/value Generation",
                                        "export",
                                        30,
                                        96,
                                        24,
                                        "2024-06-19T14:00:00Z",
                                        "2024-06-21T13:30:00Z")),
                Export.of(
                                "Powerpal: UTC and local time side by side, watt hours, cost",
                                "powerpal_data.csv",
                                "datetime_utc,datetime_local,watt_hours,cost_dollars,is_peak\n"
                                        + rows(
                                                60,
                                                i -> at("yyyy-MM-dd HH:mm:ss", i) + ","
                                                        + at("yyyy-MM-dd HH:mm:ss", i + 600) + "," + (10 + i % 7)
                                                        + ",0.003,false"))
                        .gives(line(
                                "powerpal_data",
                                "import",
                                1,
                                60,
                                sum(60, i -> 10 + i % 7) / 1000,
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T00:59:00Z")),
                Export.of(
                                "AEMO: settlement dates name the ends of five minutes",
                                "PRICE_AND_DEMAND_202406_NSW1.csv",
                                "REGION,SETTLEMENTDATE,TOTALDEMAND,RRP,PERIODTYPE\n"
                                        + rows(
                                                288,
                                                i -> "NSW1," + at("yyyy/MM/dd HH:mm:ss", 5 * i + 5) + "," + (7000 + i)
                                                        + ".25," + (80 + i % 9) + ".5,TRADE"))
                        .asks("zone")
                        .answered("zone=+10:00")
                        .gives(
                                line(
                                        "TOTALDEMAND",
                                        "import",
                                        5,
                                        288,
                                        1000 / 12.0 * sum(288, i -> 7000.25 + i),
                                        "2024-06-19T14:00:00Z",
                                        "2024-06-20T13:55:00Z"),
                                line(
                                        "RRP",
                                        "none",
                                        "AUD/kWh",
                                        5,
                                        288,
                                        0,
                                        Double.NaN,
                                        "2024-06-19T14:00:00Z",
                                        "2024-06-20T13:55:00Z")),
                Export.of(
                                "EMI New Zealand: trading periods TP1 to TP50",
                                "202404_Generation_MD.csv",
                                "Site_Code,POC_Code,Nwk_Code,Gen_Code,Fuel_Code,Tech_Code,Trading_Date"
                                        + columns(50, ',', i -> "TP" + (i + 1)) + "\n"
                                        + "ARG,BLN1101,MRPL,aniwhenua,Hydro,Hydro,2024-04-06"
                                        + columns(50, ',', i -> i < 48 ? point(i) : "") + "\n"
                                        + "ARG,BLN1101,MRPL,aniwhenua,Hydro,Hydro,2024-04-07"
                                        + columns(50, ',', i -> point(i)) + "\n"
                                        + "ARG,BLN1101,MRPL,aniwhenua,Hydro,Hydro,2024-04-08"
                                        + columns(50, ',', i -> i < 48 ? point(i) : "") + "\n")
                        .asks("zone", "unit")
                        .answered("zone=Pacific/Auckland", "unit=kWh", "flow=none")
                        .gives(line(
                                "ARG",
                                "none",
                                30,
                                146,
                                2 * sum(48) + sum(50),
                                "2024-04-05T11:00:00Z",
                                "2024-04-08T11:30:00Z")),
                Export.of(
                                "New Zealand retailer: local words, kWh in a column with its unit",
                                "usage-nz.csv",
                                "ICP,Meter,Start,End,Quantity,Unit,Type,Quality\n"
                                        + rows(
                                                48,
                                                i -> "0000123456CN123,210000001," + at("dd/MM/yyyy HH:mm", 30 * i) + ","
                                                        + at("dd/MM/yyyy HH:mm", 30 * i + 30) + "," + point(i)
                                                        + ",kWh,Import,Actual"))
                        .asks("zone")
                        .answered("zone=Pacific/Auckland")
                        .gives(line(
                                "0000123456CN123",
                                "import",
                                30,
                                48,
                                sum(48),
                                "2024-06-19T12:00:00Z",
                                "2024-06-20T11:30:00Z")),
                Export.of(
                                "TEPCO area demand: Shift_JIS, an update line first, ten thousand kW",
                                "juyo-d1-j.csv",
                                "2024/6/21 0:05 UPDATE\nDATE,TIME,当日実績(万kW),予測値(万kW)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy/M/d,H:mm", 60 * i) + "," + (3000 + i) + "," + (3100 + i)),
                                Charset.forName("Shift_JIS"))
                        .asks("zone")
                        .answered("zone=Asia/Tokyo")
                        .gives(
                                line(
                                        "当日実績",
                                        "import",
                                        60,
                                        24,
                                        1e4 * sum(24, i -> 3000 + i),
                                        "2024-06-19T15:00:00Z",
                                        "2024-06-20T14:00:00Z"),
                                line(
                                        "予測値",
                                        "import",
                                        60,
                                        24,
                                        1e4 * sum(24, i -> 3100 + i),
                                        "2024-06-19T15:00:00Z",
                                        "2024-06-20T14:00:00Z")),
                Export.of(
                                "Japanese half hours with 年月日 and 時分",
                                "shiyouryou.csv",
                                "お客さま番号,年月日,時刻,使用電力量(kWh)\n"
                                        + rows(
                                                48,
                                                i -> "0312345678901,2024年6月20日," + at("HH", 30 * i) + "時"
                                                        + at("mm", 30 * i) + "分," + point(i)),
                                Charset.forName("Shift_JIS"))
                        .asks("zone")
                        .answered("zone=Asia/Tokyo")
                        .gives(line(
                                "0312345678901",
                                "import",
                                30,
                                48,
                                sum(48),
                                "2024-06-19T15:00:00Z",
                                "2024-06-20T14:30:00Z")),
                Export.of(
                                "Chinese load profile: GBK, 年月日 with time, degrees for kWh",
                                "用电量.csv",
                                "户号,数据时间,用电量(千瓦时)\n"
                                        + rows(
                                                24,
                                                i -> "3701234567," + at("yyyy年MM月dd日 HH:mm", 60 * i) + "," + point(i)),
                                Charset.forName("GB18030"))
                        .asks("zone")
                        .answered("zone=Asia/Shanghai")
                        .gives(line(
                                "3701234567",
                                "import",
                                60,
                                24,
                                sum(24),
                                "2024-06-19T16:00:00Z",
                                "2024-06-20T15:00:00Z")),
                Export.of(
                                "Korean portal: hours with 시",
                                "사용량.csv",
                                "날짜,시간,사용량(kWh)\n"
                                        + rows(
                                                24,
                                                i -> "2024년 06월 20일," + String.format(Locale.ROOT, "%02d시", i) + ","
                                                        + point(i)))
                        .asks("zone")
                        .answered("zone=Asia/Seoul")
                        .gives(line("사용량", "import", 60, 24, sum(24), "2024-06-19T15:00:00Z", "2024-06-20T14:00:00Z")),
                Export.of(
                                "Indian block load: blocks 1 to 96, lakhs grouped by two",
                                "load_survey.csv",
                                "Date,Block No,Active Energy Import (kWh),Apparent (kVAh)\n"
                                        + rows(
                                                96,
                                                i -> "20-06-2024," + (i + 1) + ",\"1,2" + i % 7
                                                        + ",456.50\",\"1,30,000.00\""))
                        .asks("zone")
                        .answered("zone=Asia/Kolkata")
                        .gives(line(
                                "Active Energy Import",
                                "import",
                                15,
                                96,
                                sum(96, i -> 120_456.5 + 1000 * (i % 7)),
                                "2024-06-19T18:30:00Z",
                                "2024-06-20T18:15:00Z")),
                Export.of(
                                "Indian dispatch centre: blocks as ranges in a column",
                                "sldc.csv",
                                "Date,Time Block,Demand (MW)\n"
                                        + rows(
                                                96,
                                                i -> "20-Jun-24," + at("HH:mm", 15 * i) + "-"
                                                        + (i == 95 ? "24:00" : at("HH:mm", 15 * i + 15)) + ","
                                                        + point(i)))
                        .asks("zone")
                        .answered("zone=Asia/Kolkata")
                        .gives(line(
                                "sldc",
                                "import",
                                15,
                                96,
                                250 * sum(96),
                                "2024-06-19T18:30:00Z",
                                "2024-06-20T18:15:00Z")),
                Export.of(
                                "Israeli smart meter: Hebrew words, day first, kWh with a gershayim",
                                "iec.csv",
                                "תאריך,מועד תחילת הפעימה,צריכה בקוט\"ש\n"
                                        + rows(96, i -> at("dd/MM/yyyy,HH:mm", 15 * i) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=Asia/Jerusalem")
                        .gives(line(
                                "צריכה", "import", 15, 96, sum(96), "2024-06-19T21:00:00Z", "2024-06-20T20:45:00Z")),
                Export.of(
                                "Arabic digits and am, pm as ص and م",
                                "readings-ar.csv",
                                "التاريخ,الطاقة (kWh)\n"
                                        + rows(
                                                24,
                                                i -> arabic(at("dd/MM/yyyy hh:mm", 60 * i)) + (i < 12 ? " ص" : " م")
                                                        + "," + arabic(point(i)).replace('.', '٫')))
                        .asks("zone")
                        .answered("zone=Asia/Riyadh")
                        .gives(line(
                                "الطاقة", "import", 60, 24, sum(24), "2024-06-19T21:00:00Z", "2024-06-20T20:00:00Z")));
    }

    private static String arabic(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(c >= '0' && c <= '9' ? (char) ('٠' + c - '0') : (char) c));
        return digits.toString();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
