package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.Sample.at;
import static org.coppice.importers.Sample.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports as meters, portals and building management systems write them: what is read, and what is asked. */
class VendorFilesTest {

    /**
     * @param blocking the codes of questions and errors, in order
     * @param series one text each: {@code channel|flow|unit|step|kept|missing|duplicates|total|first|last}, a dash where there is none
     */
    private record Export(String title, byte[] bytes, List<String> blocking, List<String> series) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Export of(String title, String text, List<String> blocking, String... series) {
        return new Export(title, text.getBytes(StandardCharsets.UTF_8), blocking, List.of(series));
    }

    private static Export of(String title, Charset charset, String text, List<String> blocking, String... series) {
        return new Export(title, text.getBytes(charset), blocking, List.of(series));
    }

    private static final LocalDateTime JUNE = LocalDateTime.of(2024, 6, 20, 0, 0);

    static Stream<Export> samples() {
        return Stream.of(
                of(
                        "German load profile: end stamps, decimal comma, kW",
                        Charset.forName("windows-1252"),
                        "Lastgang;;\n"
                                + "Zählpunkt;DE00012345;\n"
                                + "Zeitraum;20.06.2024 - 21.06.2024;\n"
                                + "Datum/Uhrzeit;Leistung [kW];Status\n"
                                + rows(96, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 15 * (i + 1)) + ";12,50;W"),
                        List.of("zone"),
                        "Leistung [kW]|import|kWh|15|96|0|0|300.0|2024-06-20T00:00:00Z|2024-06-20T23:45:00Z"),
                of(
                        "American portal: preamble, am and pm, kWh",
                        "\"Name\",\"Jane Roe\"\n"
                                + "\"Address\",\"1 Main St, Denver CO 80201\"\n"
                                + "\"Account Number\",\"'1234567890\"\n"
                                + "\"Service\",\"Electric - Usage\"\n\n"
                                + "TYPE,DATE/TIME,USAGE (kWh),COST,NOTES\n"
                                + rows(
                                        48,
                                        i -> "Electric usage," + at("MM/dd/yyyy hh:mm a", Locale.US, JUNE, 60 * i)
                                                + ",0.25,$0.05,"),
                        List.of("zone"),
                        "Electric usage|import|kWh|60|48|0|0|12.0|2024-06-20T00:00:00Z|2024-06-21T23:00:00Z"),
                of(
                        "ISO stamps with an offset, in the hour that comes twice",
                        "timestamp,load_kw\n"
                                + "2024-10-27T01:30:00+02:00,2\n"
                                + "2024-10-27T02:00:00+02:00,2\n"
                                + "2024-10-27T02:30:00+02:00,2\n"
                                + "2024-10-27T02:00:00+01:00,4\n"
                                + "2024-10-27T02:30:00+01:00,4\n"
                                + "2024-10-27T03:00:00+01:00,4\n",
                        List.of(),
                        "load_kw|import|kWh|30|6|0|0|9.0|2024-10-26T23:30:00Z|2024-10-27T02:00:00Z"),
                of(
                        "Epoch milliseconds",
                        "ts,meter_1 (Wh),meter_2 (Wh)\n"
                                + rows(24, i -> (1_718_841_600_000L + i * 300_000L) + ",500,1500"),
                        List.of(),
                        "meter_1 (Wh)|import|kWh|5|24|0|0|12.0|2024-06-20T00:00:00Z|2024-06-20T01:55:00Z",
                        "meter_2 (Wh)|import|kWh|5|24|0|0|36.0|2024-06-20T00:00:00Z|2024-06-20T01:55:00Z"),
                of(
                        "Long, two commodities with a unit column",
                        "Meter ID,Timestamp (UTC),Reading,Unit\n"
                                + rows(4, i -> "E-1," + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * i) + ",10,kWh")
                                + rows(4, i -> "W-1," + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * i) + ",0.5,m³"),
                        List.of("commodity:W-1"),
                        "Reading|import|kWh|60|4|0|0|40.0|2024-06-20T00:00:00Z|2024-06-20T03:00:00Z",
                        "Reading|import|L|60|4|0|0|2000.0|2024-06-20T00:00:00Z|2024-06-20T03:00:00Z"),
                of(
                        "A counter of five digits that rolls over",
                        "Date (UTC);Meter reading (kWh)\n"
                                + rows(
                                        30,
                                        i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * i) + ";"
                                                + (99_950 + 10 * i) % 100_000),
                        List.of(),
                        "Meter reading (kWh)|import|kWh|60|29|0|0|290.0|2024-06-20T00:00:00Z|2024-06-21T04:00:00Z"),
                of(
                        "Export beside import",
                        "Time (UTC),Import (kWh),Export (kWh)\n"
                                + rows(4, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 30 * i) + ",1.5," + i),
                        List.of(),
                        "Import (kWh)|import|kWh|30|4|0|0|6.0|2024-06-20T00:00:00Z|2024-06-20T01:30:00Z",
                        "Export (kWh)|export|kWh|30|4|0|0|6.0|2024-06-20T00:00:00Z|2024-06-20T01:30:00Z"),
                of(
                        "Megawatts of average power",
                        "Zeit (UTC);Leistung (MW)\n"
                                + rows(8, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 15 * i) + ";0,4"),
                        List.of(),
                        "Leistung (MW)|import|kWh|15|8|0|0|800.0|2024-06-20T00:00:00Z|2024-06-20T01:45:00Z"),
                of(
                        "24:00 for midnight",
                        "Zeit (UTC);Verbrauch kWh\n"
                                + rows(
                                        48,
                                        i -> at("dd.MM.yyyy ", Locale.ROOT, JUNE, 60 * i)
                                                + String.format(Locale.ROOT, "%02d:00", i % 24 + 1) + ";2"),
                        List.of(),
                        "Verbrauch kWh|import|kWh|60|48|0|0|96.0|2024-06-20T00:00:00Z|2024-06-21T23:00:00Z"),
                of(
                        "French month names",
                        "Horodatage (UTC);Consommation (kWh)\n"
                                + rows(
                                        3,
                                        i -> List.of("31 janv. 2024", "1 févr. 2024", "2 févr. 2024")
                                                        .get(i) + ";1 234,5"),
                        List.of(),
                        "Consommation (kWh)|import|kWh|1440|3|0|0|3703.5|2024-01-31T00:00:00Z|2024-02-02T00:00:00Z"),
                of(
                        "Spanish month names",
                        "Fecha (UTC);Consumo (kWh)\n"
                                + rows(
                                        3,
                                        i -> (29 + i > 31 ? "1 de enero de 2024" : 29 + i + " de diciembre de 2023")
                                                + " 10:00;1.234,5"),
                        List.of(),
                        "Consumo (kWh)|import|kWh|1440|3|0|0|3703.5|2023-12-29T10:00:00Z|2023-12-31T10:00:00Z"),
                of(
                        "Months by name",
                        "Mois;Énergie (MWh)\njanvier 2024;10\nfévrier 2024;11\nmars 2024;12\navril 2024;13\n",
                        List.of("zone"),
                        "Énergie (MWh)|import|kWh|-|4|0|0|46000.0|2024-01-01T00:00:00Z|2024-04-01T00:00:00Z"),
                of(
                        "Quality words, and a gap of one row",
                        "Time (UTC),kWh,Quality\n2024-06-20 00:00,1,Actual\n2024-06-20 01:00,2,Estimated\n"
                                + "2024-06-20 03:00,4,Substituted\n2024-06-20 04:00,,Missing\n2024-06-20 05:00,8,A\n",
                        List.of(),
                        "kWh|import|kWh|60|4|2|0|15.0|2024-06-20T00:00:00Z|2024-06-20T05:00:00Z"),
                of(
                        "Thousands by commas",
                        "Time (UTC),kWh\n"
                                + "2024-06-20 00:00,\"1,234.50\"\n"
                                + "2024-06-20 01:00,\"12,345.00\"\n"
                                + "2024-06-20 02:00,\"1,000,000\"\n",
                        List.of(),
                        "kWh|import|kWh|60|3|0|0|1013579.5|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                of(
                        "Thousands by points",
                        "Zeit (UTC);kWh\n20.06.2024 00:00;1.234,50\n20.06.2024 01:00;12.345,00\n20.06.2024 02:00;999\n",
                        List.of(),
                        "kWh|import|kWh|60|3|0|0|14578.5|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                of(
                        "1.234 can be read two ways",
                        "Zeit (UTC);kWh\n20.06.2024 00:00;1.234\n20.06.2024 01:00;2.345\n",
                        List.of("decimal"),
                        "kWh|import|kWh|60|2|0|0|3.579|2024-06-20T00:00:00Z|2024-06-20T01:00:00Z"),
                of(
                        "One day in one row of 96 quarter hours",
                        "Meter,Date,"
                                + IntStream.range(0, 96)
                                        .mapToObj(i -> String.format(Locale.ROOT, "%02d:%02d", i / 4, i % 4 * 15))
                                        .collect(Collectors.joining(","))
                                + "\nM1 kWh,2024-06-20," + String.join(",", java.util.Collections.nCopies(96, "0.5"))
                                + "\n",
                        List.of("zone"),
                        "value|import|kWh|15|96|0|0|48.0|2024-06-20T00:00:00Z|2024-06-20T23:45:00Z"),
                of(
                        "Unicode text of Excel",
                        StandardCharsets.UTF_16,
                        "Zeit (UTC)\tHalle Süd (kWh)\r\n20.06.2024 00:00\t1,5\r\n20.06.2024 01:00\t2,5\r\n",
                        List.of(),
                        "Halle Süd (kWh)|import|kWh|60|2|0|0|4.0|2024-06-20T00:00:00Z|2024-06-20T01:00:00Z"),
                of(
                        "A unit that nobody knows",
                        "Time (UTC),Energy (furlongs)\n2024-06-20 00:00,1\n2024-06-20 01:00,2\n",
                        List.of("unknown-unit"),
                        "Energy (furlongs)|import|kWh|60|2|0|0|3.0|2024-06-20T00:00:00Z|2024-06-20T01:00:00Z"),
                of(
                        "Newest first, with a row twice",
                        "Time (UTC),kWh\n"
                                + "2024-06-20 03:00,8\n"
                                + "2024-06-20 02:00,4\n"
                                + "2024-06-20 02:00,4\n"
                                + "2024-06-20 01:00,2\n"
                                + "2024-06-20 00:00,1\n",
                        List.of(),
                        "kWh|import|kWh|60|4|0|1|15.0|2024-06-20T00:00:00Z|2024-06-20T03:00:00Z"),
                of(
                        "Start and end of each interval",
                        "Start,End,Consumption (kWh)\n"
                                + rows(
                                        4,
                                        i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 30 * i) + ","
                                                + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 30 * i + 30) + ",1"),
                        List.of("zone"),
                        "Consumption (kWh)|import|kWh|30|4|0|0|4.0|2024-06-20T00:00:00Z|2024-06-20T01:30:00Z"),
                of(
                        "UK half hours with a column an half hour, two meters, a missing value",
                        "MPAN,Units,Date,"
                                + IntStream.rangeClosed(1, 48)
                                        .mapToObj(i -> "HH" + i)
                                        .collect(Collectors.joining(",")) + "\n"
                                + rows(
                                        4,
                                        i -> (i < 2 ? "1200010" : "1200020") + ",kWh," + (20 + i % 2) + "/06/2024,"
                                                + (i == 3 ? "" : "1") + ",1".repeat(47)),
                        List.of("zone"),
                        "value|import|kWh|30|96|0|0|96.0|2024-06-20T00:00:00Z|2024-06-21T23:30:00Z",
                        "value|import|kWh|30|95|1|0|95.0|2024-06-20T00:00:00Z|2024-06-21T23:30:00Z"),
                of(
                        "Bills by month with start and end days and gas in therms",
                        "Start Date,End Date,Usage (therms),Cost ($)\n"
                                + "01/01/2024,01/31/2024,100,90\n"
                                + "02/01/2024,02/29/2024,80,70\n"
                                + "03/01/2024,03/31/2024,60,50\n",
                        List.of("zone"),
                        "Usage (therms)|import|kWh|-|3|0|0|7032.0264|2024-01-01T00:00:00Z|2024-03-01T00:00:00Z"),
                of(
                        "A portal's day, start and end times beside the date, quantity and unit",
                        "TYPE,DATE,START TIME,END TIME,USAGE,UNITS,COST,NOTES\n"
                                + rows(
                                        96,
                                        i -> "Electric usage,2024-06-20," + at("HH:mm", Locale.ROOT, JUNE, 15 * i) + ","
                                                + at("HH:mm", Locale.ROOT, JUNE, 15 * i + 14) + ",0.25,kWh,$0.07,"),
                        List.of("zone"),
                        "Electric usage|import|kWh|15|96|0|0|24.0|2024-06-20T00:00:00Z|2024-06-20T23:45:00Z"),
                of(
                        "Start and end with offsets, cost before",
                        "Consumption (kWh), Estimated Cost Inc. Tax (p), Start, End\n"
                                + "0.5,10.1,2024-03-31T00:30:00+00:00,2024-03-31T01:00:00+00:00\n"
                                + "0.5,10.1,2024-03-31T02:00:00+01:00,2024-03-31T02:30:00+01:00\n"
                                + "0.25,5.1,2024-03-31T02:30:00+01:00,2024-03-31T03:00:00+01:00\n",
                        List.of(),
                        "Consumption (kWh)|import|kWh|30|3|0|0|1.25|2024-03-31T00:30:00Z|2024-03-31T01:30:00Z"),
                of(
                        "Blocks side by side, each with its time",
                        "Halle A;;Halle B;\n"
                                + "Zeit (UTC);kWh;Zeit (UTC);kWh\n"
                                + "20.06.2024 00:00;1;20.06.2024 12:00;5\n"
                                + "20.06.2024 01:00;2;20.06.2024 13:00;6\n"
                                + "20.06.2024 02:00;3;20.06.2024 14:00;7\n",
                        List.of(),
                        "kWh|import|kWh|60|3|0|0|6.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z",
                        "kWh|import|kWh|60|3|0|0|18.0|2024-06-20T12:00:00Z|2024-06-20T14:00:00Z"),
                of(
                        "Serial numbers of Excel as plain numbers",
                        "Timestamp (UTC),kWh\n" + rows(24, i -> (45_463 + i / 24.0) + ",1.5"),
                        List.of(),
                        "kWh|import|kWh|60|24|0|0|36.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z"),
                of(
                        "Watts of the moment, temperatures and prices do not add up",
                        "Time (UTC),Instantaneous power (W),Outdoor temperature (°C),Price (EUR/MWh)\n"
                                + rows(4, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 15 * i) + ",1000,20.5,90"),
                        List.of(),
                        "Instantaneous power (W)|import|kW|15|4|0|0|-|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z",
                        "Outdoor temperature (°C)|none|°C|15|4|0|0|-|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z",
                        "Price (EUR/MWh)|none|EUR/kWh|15|4|0|0|-|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z"),
                of(
                        "Daily totals with a total row below",
                        "Datum;Verbrauch [kWh]\n20.06.2024;10\n21.06.2024;20\n22.06.2024;30\nSumme;60\n",
                        List.of("zone"),
                        "Verbrauch [kWh]|import|kWh|1440|3|0|0|60.0|2024-06-20T00:00:00Z|2024-06-22T00:00:00Z"),
                of(
                        "No unit at all",
                        "Time (UTC),Hall A\n2024-06-20 00:00,10\n2024-06-20 00:15,20\n2024-06-20 00:30,30\n",
                        List.of("unit"),
                        "Hall A|import|kWh|15|3|0|0|60.0|2024-06-20T00:00:00Z|2024-06-20T00:30:00Z"),
                of(
                        "Gigajoules of heat, kilolitres of water, kgal",
                        "Time (UTC),District heat (GJ),Water (kL),Potable water (kGal)\n"
                                + rows(3, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * i) + ",3.6,2,1"),
                        List.of(),
                        "District heat (GJ)|import|kWh|60|3|0|0|3000.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z",
                        "Water (kL)|import|L|60|3|0|0|6000.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z",
                        "Potable water"
                                + " (kGal)|import|L|60|3|0|0|11356.235352|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                of(
                        "A meter that never falls and says nothing of a counter",
                        "Time (UTC),Meter 7 (kWh)\n"
                                + rows(
                                        30,
                                        i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * i) + "," + (5_000 + 3 * i)),
                        List.of("quantity"),
                        "Meter 7 (kWh)|import|kWh|60|29|0|0|87.0|2024-06-20T00:00:00Z|2024-06-21T04:00:00Z"),
                of(
                        "One day, a row a meter",
                        "Meter ID,Date,Unit,"
                                + IntStream.range(0, 24)
                                        .mapToObj(i -> String.format(Locale.ROOT, "%02d:00", i))
                                        .collect(Collectors.joining(","))
                                + "\n1001,2024-06-20,kWh" + ",1".repeat(24) + "\n1002,2024-06-20,kWh" + ",2".repeat(24)
                                + "\n",
                        List.of("zone"),
                        "value|import|kWh|60|24|0|0|24.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z",
                        "value|import|kWh|60|24|0|0|48.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z"),
                of(
                        "Readings among columns of identifiers",
                        "Site,Meter Serial,Read Date (UTC),Register ID,Consumption,UOM,Read Type,Invoice No\n"
                                + rows(
                                        3,
                                        i -> "DC1,00012345," + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 30 * i)
                                                + ",1,7.5,KWH,Actual,99887" + i),
                        List.of(),
                        "Consumption|import|kWh|30|3|0|0|22.5|2024-06-20T00:00:00Z|2024-06-20T01:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsAPersonWould(Export export) {
        ImportPreview preview =
                Importer.preview(ImportFile.of("export.csv", export.bytes), ImportOptions.none(), Progress.SILENT);
        assertThat(preview.series().stream()
                        .map(series -> Sample.line(series.channel(), series))
                        .toList())
                .as(preview.findings().toString())
                .isEqualTo(export.series);
        assertThat(preview.findings().stream()
                        .filter(Finding::blocks)
                        .map(Finding::code)
                        .toList())
                .as(preview.findings().toString())
                .isEqualTo(export.blocking);
    }
}
