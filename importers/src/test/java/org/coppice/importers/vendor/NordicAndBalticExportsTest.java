package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.in;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as portals of the Nordic and Baltic countries and the platforms of all Europe give them, with invented values. */
class NordicAndBalticExportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 27, 0, 0);
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Eloverblik: from and to, decimal comma, quality in words",
                                "Meterdata.csv",
                                "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n"
                                        + rows(
                                                24,
                                                i -> "571313100000000000;" + at("dd-MM-yyyy HH:mm:ss", 60 * i) + ";"
                                                        + at("dd-MM-yyyy HH:mm:ss", 60 * i + 60) + ";" + comma(i)
                                                        + ";KWH;"
                                                        + (i == 3 ? "Estimeret" : "Målt") + ";Tidsserie"))
                        .asks("zone")
                        .answered("zone=Europe/Copenhagen")
                        .gives(line("571313100000000000", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z")),
                Export.of(
                                "Energi Data Service: hours in UTC and in Danish time side by side, prices",
                                "Elspotprices.csv",
                                "HourUTC;HourDK;PriceArea;SpotPriceDKK;SpotPriceEUR\n"
                                        + rows(
                                                25,
                                                i -> at(
                                                                "yyyy-MM-dd HH:mm",
                                                                LocalDateTime.of(2024, 10, 26, 22, 0),
                                                                60 * i)
                                                        + ";"
                                                        + in(
                                                                ZoneId.of("Europe/Copenhagen"),
                                                                "yyyy-MM-dd HH:mm",
                                                                OCTOBER,
                                                                60 * i)
                                                        + ";DK1;" + (300 + i) + ",250000;" + (40 + i) + ",500000"))
                        .asks("unit:SpotPriceDKK", "unit:SpotPriceEUR")
                        .answered("unit:SpotPriceDKK=DKK/MWh", "unit:SpotPriceEUR=EUR/MWh")
                        .gives(
                                line(
                                        "SpotPriceDKK",
                                        "none",
                                        "DKK/kWh",
                                        60,
                                        25,
                                        0,
                                        Double.NaN,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:00:00Z"),
                                line(
                                        "SpotPriceEUR",
                                        "none",
                                        "EUR/kWh",
                                        60,
                                        25,
                                        0,
                                        Double.NaN,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:00:00Z")),
                Export.of(
                                "Elvia: from, to, KWH 60 Forbruk",
                                "meteringvalues.csv",
                                "Fra;Til;KWH 60 Forbruk\n"
                                        + rows(
                                                25,
                                                i -> in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i) + ";"
                                                        + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i + 60) + ";"
                                                        + comma(i)))
                        .answered("zone=Europe/Oslo")
                        .gives(line(
                                "60 Forbruk",
                                "import",
                                60,
                                25,
                                sum(25),
                                "2024-10-26T22:00:00Z",
                                "2024-10-27T22:00:00Z")),
                Export.of(
                                "Swedish grid: date and hour, consumption and production",
                                "forbrukning.csv",
                                "Datum;Timme;Förbrukning (kWh);Inmatning (kWh)\n"
                                        + rows(
                                                24,
                                                i -> "2024-06-20;" + String.format(Locale.ROOT, "%02d:00", i) + ";"
                                                        + comma(i) + ";0,5"))
                        .asks("zone")
                        .answered("zone=Europe/Stockholm")
                        .gives(
                                line("Förbrukning", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z"),
                                line("Inmatning", "export", 60, 24, 12, JUNE_20, "2024-06-20T21:00:00Z")),
                Export.of(
                                "Fingrid Datahub: UTC, six decimals with a comma, quality OK",
                                "consumption.csv",
                                "\uFEFFMittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu\n"
                                        + rows(
                                                96,
                                                i -> "643007000000000000;8716867000030;PT15MIN;kWh;BN01;"
                                                        + at("yyyy-MM-dd'T'HH:mm:ss'Z'", 15 * i) + ";" + comma(i)
                                                        + "000;OK"))
                        .gives(line(
                                "643007000000000000",
                                "import",
                                15,
                                96,
                                sum(96),
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:45:00Z")),
                Export.of(
                                "Elering: epoch seconds beside local time, price with a comma",
                                "nps-export.csv",
                                "\"Ajatempel (UTC)\";\"Kuupäev (Eesti aeg)\";\"NPS Eesti\"\n"
                                        + rows(
                                                24,
                                                i -> "\"" + (1_718_841_600L + 3_600 * i) + "\";\""
                                                        + at("dd.MM.yyyy HH:mm", 60 * i + 180) + "\";\"" + (50 + i % 7)
                                                        + ",25\""))
                        .asks("unit")
                        .answered("unit=EUR/MWh")
                        .gives(line(
                                "NPS Eesti",
                                "none",
                                "EUR/kWh",
                                60,
                                24,
                                0,
                                Double.NaN,
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:00:00Z")),
                Export.of(
                                "ENTSO-E: an interval in a cell, the zone in the header",
                                "Total Load - Day Ahead.csv",
                                "\"Time (CET/CEST)\",\"Day-ahead Total Load Forecast [MW] - BZN|DE-LU\",\"Actual Total Load [MW] - BZN|DE-LU\"\n"
                                        + rows(
                                                100,
                                                i -> "\"" + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 15 * i) + " - "
                                                        + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 15 * i + 15)
                                                        + "\",\"4000\",\"" + point(i) + "\""))
                        .gives(
                                line(
                                        "Day-ahead Total Load Forecast - BZN|DE-LU",
                                        "import",
                                        15,
                                        100,
                                        1e8,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:45:00Z"),
                                line(
                                        "Actual Total Load - BZN|DE-LU",
                                        "import",
                                        15,
                                        100,
                                        250 * sum(100),
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:45:00Z")),
                Export.of(
                                "Electricity Maps: direct and life-cycle intensity, shares left out",
                                "DE_2024_hourly.csv",
                                "Datetime (UTC),Country,Zone Name,Zone Id,Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA),Low Carbon Percentage,Renewable Percentage,Data Source,Data Estimated,Data Estimation Method\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm:ss", 60 * i) + ",Germany,Germany,DE,"
                                                        + (300 + i) + ".25," + (350 + i)
                                                        + ".5,55.1,50.2,opendata.example,false,"))
                        .gives(
                                line(
                                        "DE/Carbon Intensity gCO₂eq/kWh (direct)",
                                        "none",
                                        "g/kWh",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z"),
                                line(
                                        "DE/Carbon Intensity gCO₂eq/kWh (LCA)",
                                        "none",
                                        "g/kWh",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
