package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.source.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices of exchanges and of the markets of system operators. */
class MarketPricesTest {
    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "A currency in a column of its own, the unit in the header",
                                "day-ahead.csv",
                                "\"MTU (CET/CEST)\",\"Day-ahead Price [EUR/MWh]\",\"Currency\"\n"
                                        + rows(
                                                24,
                                                i -> at("dd.MM.yyyy HH:mm", 60 * i) + " - "
                                                        + at("dd.MM.yyyy HH:mm", 60 * i + 60) + "," + (30 + i)
                                                        + ".5,EUR"))
                        .gives(line(
                                "Day-ahead Price",
                                "none",
                                "EUR/kWh",
                                60,
                                24,
                                0,
                                Double.NaN,
                                "2024-06-19T22:00:00Z",
                                "2024-06-20T21:00:00Z")),
                Export.of(
                                "Components of a price beside it",
                                "lmp.csv",
                                "time,LMP,MCC,MLC\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", 60 * i) + ",30." + i + ",1.5,0."
                                                        + i))
                        .gives(price("LMP", "USD/kWh"), price("MCC", "USD/kWh"), price("MLC", "USD/kWh")),
                Export.of(
                                "A price for each kWh whose currency nothing names",
                                "tariff.csv",
                                "time,price_kwh\n" + rows(24, i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", 60 * i) + ",0.1" + i))
                        .asks("unit")
                        .answered("unit=GBP/kWh")
                        .gives(price("price", "GBP/kWh")),
                Export.of(
                                "Japan: the number of the half hour under a word for a code",
                                "spot.csv",
                                "受渡日,時刻コード,システムプライス(円/kWh)\n"
                                        + rows(
                                                48,
                                                i -> at("yyyy/MM/dd", 30 * i) + "," + (i + 1) + "," + (10 + i % 5)
                                                        + ".50"),
                                Charset.forName("Shift_JIS"))
                        .asks("zone")
                        .answered("zone=Asia/Tokyo")
                        .gives(line(
                                "システムプライス",
                                "none",
                                "JPY/kWh",
                                30,
                                48,
                                0,
                                Double.NaN,
                                "2024-06-19T15:00:00Z",
                                "2024-06-20T14:30:00Z")),
                Export.of(
                                "The header leaves the currency to a column",
                                "library.csv",
                                "DateTime(UTC)\tMapCode\tPrice[Currency/MWh]\tCurrency\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm:ss", 60 * i) + ".000\tNL\t" + (30 + i % 7)
                                                        + ".50\tEUR"))
                        .gives(price("Price[Currency/MWh]", "EUR", 60, 24, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Zones of an exchange headed by their code and a currency",
                                "auction.csv",
                                "Delivery Start (UTC);Delivery End (UTC);SE3 (EUR);SE4 (EUR)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + ";"
                                                        + at("yyyy-MM-dd HH:mm", 60 * i + 60) + ";3" + i % 7 + ",5;4"
                                                        + i % 6 + ",5"))
                        .asks("unit:SE3", "unit:SE4")
                        .answered("unit=EUR/MWh")
                        .gives(
                                price("SE3", "EUR", 60, 24, "2024-06-20T23:00:00Z"),
                                price("SE4", "EUR", 60, 24, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Hours by name beside the day",
                                "hours.csv",
                                "DeliveryDay (UTC);Product;Price (EUR/MWh)\n"
                                        + rows(
                                                72,
                                                i -> at("yyyy-MM-dd", 60 * i) + ";H" + (i % 24 + 1) + ";3" + i % 7
                                                        + ".5"))
                        .gives(price("Price", "EUR", 60, 72, "2024-06-22T23:00:00Z")),
                Export.of(
                                "Lei, and a price in dollars beside the demand of a system",
                                "pool.csv",
                                "Date (UTC),Pret [Lei/MWh],Price ($),Demand (MW)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + ",25" + i % 7 + ".5,3" + i % 5
                                                        + ".5,900" + i % 9))
                        .asks("unit:Price")
                        .answered("unit:Price=CAD/MWh")
                        .gives(
                                price("Pret", "RON", 60, 24, "2024-06-20T23:00:00Z"),
                                price("Price", "CAD", 60, 24, "2024-06-20T23:00:00Z"),
                                line(
                                        "Demand",
                                        "import",
                                        60,
                                        24,
                                        1_000 * sum(24, i -> 9_000 + i % 9),
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z")),
                Export.of(
                                "PJM: published units, whose names no file repeats",
                                "lmps.csv",
                                "datetime_beginning_utc,pnode_id,pnode_name,total_lmp_da\n"
                                        + rows(
                                                24,
                                                i -> at("M/d/yyyy h:mm:ss a", 60 * i) + ",51217,DOM,3" + i % 7 + ".25"))
                        .gives(price("51217", "USD", 60, 24, "2024-06-20T23:00:00Z")),
                Export.of(
                                "India: the block of a quarter of an hour beside the hour",
                                "blocks.csv",
                                "Date (UTC),Hour,Time Block,MCP (Rs/MWh)\n"
                                        + rows(
                                                96,
                                                i -> at("dd-MM-yyyy", 15 * i) + "," + (i / 4 + 1) + ","
                                                        + at("HH:mm", 15 * i) + " - "
                                                        + (i == 95 ? "24:00" : at("HH:mm", 15 * i + 15)) + ",3"
                                                        + i % 7 + "00.25"))
                        .gives(price("MCP", "INR", 15, 96, "2024-06-20T23:45:00Z")),
                iberian(60),
                iberian(15));
    }

    /** The file has no headers, and ends with a star. */
    private static Export iberian(int step) {
        int prices = 1_440 / step;
        String first = "2024-06-19T22:00:00Z";
        String last = step == 60 ? "2024-06-20T21:00:00Z" : "2024-06-20T21:45:00Z";
        return Export.of(
                        "The Iberian exchange, every " + step + " minutes",
                        "marginalpdbc_20240620.1",
                        "MARGINALPDBC;\n"
                                + rows(
                                        prices,
                                        i -> "2024;06;20;" + (i + 1) + ";" + (40 + i % 9) + ".5;" + (41 + i % 9)
                                                + ".25;")
                                + "*\n")
                .gives(
                        line("Portugal", "none", "EUR/kWh", step, prices, 0, Double.NaN, first, last),
                        line("Spain", "none", "EUR/kWh", step, prices, 0, Double.NaN, first, last));
    }

    private static String price(String name, String currency, int step, int prices, String last) {
        return line(name, "none", currency + "/kWh", step, prices, 0, Double.NaN, "2024-06-20T00:00:00Z", last);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }

    private static String price(String name, String unit) {
        return line(name, "none", unit, 60, 24, 0, Double.NaN, "2024-06-20T00:00:00Z", "2024-06-20T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Settlement Point Price,USD/MWh",
        "total_lmp_da,USD/MWh",
        "HOEP,CAD/MWh",
        "Price GBP,GBP/MWh",
        "Spot price,EUR/MWh",
        "CO2Emission,g/kWh"
    })
    void theUnitOfTheMarketIsOfferedFirst(String header, String offered) {
        Export export = Export.of(
                header,
                "prices.csv",
                "Time (UTC)," + header + "\n"
                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (30 + i % 5) + ".5"));
        assertThat(export.read(List.of()).findings())
                .filteredOn(finding -> finding.code().equals("unit"))
                .singleElement()
                .extracting(finding -> finding.options().stream()
                        .map(Finding.Option::choice)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(offered);
    }
}
