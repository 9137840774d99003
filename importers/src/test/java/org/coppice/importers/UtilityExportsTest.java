package org.coppice.importers;

import static org.coppice.importers.Sample.at;
import static org.coppice.importers.Sample.columns;
import static org.coppice.importers.Sample.rows;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of grid companies and suppliers of many countries, the days of clock changes among them. */
class UtilityExportsTest {
    private static final LocalDateTime JUNE = LocalDateTime.of(2024, 6, 20, 0, 0);
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 26, 0, 0);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> UTC = List.of("zone=UTC");

    /** Local stamps of one real step after another, so that the clock change of autumn repeats an hour. */
    private static String local(String pattern, ZoneId zone, LocalDateTime from, int seconds, int i) {
        ZonedDateTime time = from.atZone(zone).plusSeconds((long) seconds * i);
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    static Stream<Sample> samples() {
        return Stream.concat(Stream.concat(europe(), days()), Stream.concat(america(), marks()));
    }

    private static Stream<Sample> europe() {
        return Stream.of(
                Sample.of(
                        "German load profile over the night that is an hour longer",
                        "Lastgang\nZeitstempel;Wirkleistung [kW];Status\n"
                                + rows(196, i -> local("dd.MM.yyyy HH:mm", BERLIN, OCTOBER, 900, i + 1) + ";8,0;W"),
                        List.of("zone=Europe/Berlin"),
                        List.of(),
                        "export|import|kWh|15|196|0|0|392.0|2024-10-25T22:00:00Z|2024-10-27T22:45:00Z"),
                Sample.of(
                        "The name of the offset in the cell tells the repeated hour apart",
                        "Zeit;kWh\n2024-10-27 01:00 CEST;1\n2024-10-27 02:00 CEST;2\n2024-10-27 02:00 CET;4\n2024-10-27 03:00 CET;8\n",
                        List.of("stamp=start"),
                        List.of(),
                        "export|import|kWh|60|4|0|0|15.0|2024-10-26T23:00:00Z|2024-10-27T02:00:00Z"),
                Sample.of(
                        "French meter: half hours of power in W, ISO stamps with offsets, newest first",
                        "Identifiant PRM;Date de début;Date de fin;Grandeur physique;Unité\n01234567890123;2024-06-20;2024-06-21;Energie active;W\n"
                                + "Horodate;Valeur\n"
                                + rows(
                                        48,
                                        i -> at("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT, JUNE, 30 * (47 - i))
                                                + "+02:00;600"),
                        List.of("stamp=start"),
                        List.of(),
                        "01234567890123|import|kWh|30|48|0|0|14.4|2024-06-19T22:00:00Z|2024-06-20T21:30:00Z"),
                Sample.of(
                        "Spanish hours 1 to 25 on the long day",
                        "CUPS;Fecha;Hora;Consumo_kWh;Metodo_obtencion\n"
                                + rows(24, i -> "ES0021;26/10/2024;" + (i + 1) + ";0,5;R")
                                + rows(25, i -> "ES0021;27/10/2024;" + (i + 1) + ";0,5;R")
                                + rows(24, i -> "ES0021;28/10/2024;" + (i + 1) + ";0,5;R"),
                        List.of("zone=Europe/Madrid"),
                        List.of(),
                        "ES0021|import|kWh|60|73|0|0|36.5|2024-10-25T22:00:00Z|2024-10-28T22:00:00Z"),
                Sample.of(
                        "Spanish hours 1 to 23 on the short day",
                        "CUPS;Fecha;Hora;Consumo_kWh\n"
                                + rows(24, i -> "ES0021;30/03/2024;" + (i + 1) + ";1")
                                + rows(23, i -> "ES0021;31/03/2024;" + (i + 1) + ";1")
                                + rows(24, i -> "ES0021;01/04/2024;" + (i + 1) + ";1"),
                        List.of("zone=Europe/Madrid"),
                        List.of(),
                        "ES0021|import|kWh|60|71|0|0|71.0|2024-03-29T23:00:00Z|2024-04-01T21:00:00Z"),
                Sample.of(
                        "Italian quarter hours, a row a day of 100 columns, the last four for autumn",
                        "POD;Giorno" + columns(100, ';', i -> Integer.toString(i + 1)) + "\nIT001E;26/10/2024"
                                + columns(100, ';', i -> i < 96 ? "0,25" : "") + "\nIT001E;27/10/2024"
                                + columns(100, ';', i -> "0,25") + "\nIT001E;28/10/2024"
                                + columns(100, ';', i -> i < 96 ? "0,25" : "") + "\n",
                        List.of("zone=Europe/Rome", "unit=kWh"),
                        List.of(),
                        "IT001E|import|kWh|15|292|0|0|73.0|2024-10-25T22:00:00Z|2024-10-28T22:45:00Z"),
                Sample.of(
                        "Dutch smart meter: readings and deliveries of two tariffs",
                        "Tijdstip (UTC);Meterstand levering (kWh);Meterstand teruglevering (kWh)\n"
                                + rows(
                                        30,
                                        i -> at("dd-MM-yyyy HH:mm", Locale.ROOT, JUNE, 60 * i) + ";" + (1_000 + 2 * i)
                                                + ";" + (500 + i)),
                        List.of(),
                        List.of(),
                        "Meterstand levering|import|kWh|60|29|0|0|58.0|2024-06-20T00:00:00Z|2024-06-21T04:00:00Z",
                        "Meterstand teruglevering|export|kWh|60|29|0|0|29.0|2024-06-20T00:00:00Z|2024-06-21T04:00:00Z"),
                Sample.of(
                        "British half hours 1 to 50 on the long day, a row a day",
                        "MPAN,Date,Unit" + columns(50, ',', i -> "HH" + String.format(Locale.ROOT, "%02d", i + 1))
                                + "\n1200,26/10/2024,kWh" + columns(50, ',', i -> i < 48 ? "1" : "")
                                + "\n1200,27/10/2024,kWh" + columns(50, ',', i -> "1") + "\n",
                        List.of("zone=Europe/London"),
                        List.of(),
                        "1200|import|kWh|30|98|0|0|98.0|2024-10-25T23:00:00Z|2024-10-27T23:30:00Z"),
                Sample.of(
                        "Swiss: apostrophes for thousands",
                        "Zeit (UTC);Verbrauch kWh\n20.06.2024 00:00;1'234.5\n20.06.2024 01:00;12'345.0\n20.06.2024 02:00;1’000.0\n",
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|3|0|0|14579.5|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                Sample.of(
                        "Portuguese power that is a mean of 15 minutes, date and end time apart",
                        "Data;Hora;Consumo registado (kW)\n"
                                + rows(
                                        96,
                                        i -> "2024/06/20;"
                                                + (i == 95 ? "24:00" : at("HH:mm", Locale.ROOT, JUNE, 15 * (i + 1)))
                                                + ";0,4"),
                        UTC,
                        List.of(),
                        "Consumo registado|import|kWh|15|96|0|0|9.6|2024-06-20T00:00:00Z|2024-06-20T23:45:00Z"),
                Sample.of(
                        "Polish, Czech and Swedish month names",
                        "Date (UTC);kWh\n1 stycznia 2024 00:00;1\n2 ledna 2024 00:00;2\n3 januari 2024 00:00;3\n",
                        List.of(),
                        List.of(),
                        "export|import|kWh|1440|3|0|0|6.0|2024-01-01T00:00:00Z|2024-01-03T00:00:00Z"));
    }

    private static Stream<Sample> days() {
        return Stream.of(
                Sample.of(
                        "A row a day of 25 hours by the clock, 02:00 twice",
                        "Datum" + columns(25, ';', i -> String.format(Locale.ROOT, "%02d:00", i < 3 ? i : i - 1))
                                + "\n26.10.2024" + columns(25, ';', i -> i == 3 ? "" : "1") + "\n27.10.2024"
                                + columns(25, ';', i -> "1") + "\n",
                        List.of("zone=Europe/Berlin", "unit=kWh"),
                        List.of(),
                        "export|import|kWh|60|49|0|0|49.0|2024-10-25T22:00:00Z|2024-10-27T22:00:00Z"),
                Sample.of(
                        "A row a day of 24 hours, blank in the hour that spring skips",
                        "Date" + columns(24, ',', i -> String.format(Locale.ROOT, "%02d:00", i)) + "\n2024-03-30"
                                + columns(24, ',', i -> "1") + "\n2024-03-31" + columns(24, ',', i -> i == 2 ? "" : "1")
                                + "\n2024-04-01" + columns(24, ',', i -> "1") + "\n",
                        List.of("zone=Europe/Berlin", "unit=kWh"),
                        List.of(),
                        "export|import|kWh|60|71|0|0|71.0|2024-03-29T23:00:00Z|2024-04-01T21:00:00Z"),
                Sample.of(
                        "Hours ending, HE1 to HE24",
                        "Meter,Date,Unit" + columns(24, ',', i -> "HE" + (i + 1)) + "\nM1,2024-06-20,kWh"
                                + columns(24, ',', i -> "2") + "\nM1,2024-06-21,kWh" + columns(24, ',', i -> "2")
                                + "\n",
                        UTC,
                        List.of(),
                        "M1|import|kWh|60|48|0|0|96.0|2024-06-20T00:00:00Z|2024-06-21T23:00:00Z"),
                Sample.of(
                        "Hours of the day down, days to the right",
                        "Hour" + columns(5, ';', i -> at("dd.MM.yyyy", Locale.ROOT, JUNE, i * 1_440)) + "\n"
                                + rows(24, h -> String.format(Locale.ROOT, "%02d:00", h) + columns(5, ';', i -> "3")),
                        List.of("zone=UTC", "unit=kWh"),
                        List.of(),
                        "export|import|kWh|60|120|0|0|360.0|2024-06-20T00:00:00Z|2024-06-24T23:00:00Z"),
                Sample.of(
                        "Meters down, months to the right",
                        "Meter;Unit;01.01.2024;01.02.2024;01.03.2024;01.04.2024\nHall A;kWh;100;110;120;130\nHall B;kWh;200;210;220;230\n",
                        UTC,
                        List.of(),
                        "Hall A|import|kWh|-|4|0|0|460.0|2024-01-01T00:00:00Z|2024-04-01T00:00:00Z",
                        "Hall B|import|kWh|-|4|0|0|860.0|2024-01-01T00:00:00Z|2024-04-01T00:00:00Z"),
                Sample.of(
                        "Two meters one under the other, each with its header",
                        "Halle A;;\nZeit (UTC);Verbrauch kWh;\n"
                                + rows(24, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 60 * i) + ";1;")
                                + ";;\nHalle B;;\nZeit (UTC);Verbrauch kWh;\n"
                                + rows(24, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 60 * i) + ";2;"),
                        List.of(),
                        List.of(),
                        "Halle A|import|kWh|60|24|0|0|24.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z",
                        "Halle B|import|kWh|60|24|0|0|48.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z"),
                Sample.of(
                        "A header on every page is one table",
                        "Zeit (UTC);Verbrauch kWh\n"
                                + rows(10, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 60 * i) + ";1")
                                + "Seite 2;\nZeit (UTC);Verbrauch kWh\n"
                                + rows(10, i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 600 + 60 * i) + ";1")
                                + "Summe;20\n",
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|20|0|0|20.0|2024-06-20T00:00:00Z|2024-06-20T19:00:00Z"));
    }

    private static Stream<Sample> america() {
        ZoneId east = ZoneId.of("America/New_York");
        return Stream.of(
                Sample.of(
                        "Preamble, quotes, hour beginning and am/pm over the long day",
                        "\"Account\",\"123\"\n\"Service\",\"Electric\"\n\n\"Interval Start\",\"Usage (kWh)\"\n"
                                + rows(
                                        49,
                                        i -> "\""
                                                + local(
                                                        "M/d/yyyy h:mm a",
                                                        east,
                                                        LocalDateTime.of(2024, 11, 2, 0, 0),
                                                        3_600,
                                                        i)
                                                + "\",\"1.50\""),
                        List.of("zone=America/New_York"),
                        List.of(),
                        "export|import|kWh|60|49|0|0|73.5|2024-11-02T04:00:00Z|2024-11-04T04:00:00Z"),
                Sample.of(
                        "Delivered and received columns, minus for what is fed in",
                        "Read Date (UTC),Delivered kWh,Received kWh\n"
                                + rows(4, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 15 * i) + ",2.00,-0.50"),
                        List.of(),
                        List.of(),
                        "Delivered|import|kWh|15|4|0|0|8.0|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z",
                        "Received|export|kWh|15|4|0|0|2.0|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z"),
                Sample.of(
                        "Reactive energy beside active, and a demand",
                        "Time (UTC),kWh Del,kVARh Del\n"
                                + rows(8, i -> at("MM/dd/yyyy HH:mm", Locale.ROOT, JUNE, 15 * i) + ",5,1"),
                        List.of(),
                        List.of(),
                        "Del|import|kWh|15|8|0|0|40.0|2024-06-20T00:00:00Z|2024-06-20T01:45:00Z"),
                Sample.of(
                        "Reactive energy in rows of its own is left out",
                        "Meter ID,Time (UTC),Value,Unit\n"
                                + rows(4, i -> "7," + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 15 * i) + ",5,kWh")
                                + rows(4, i -> "7," + at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 15 * i) + ",1,kVArh"),
                        List.of(),
                        List.of(),
                        "7|import|kWh|15|4|0|0|20.0|2024-06-20T00:00:00Z|2024-06-20T00:45:00Z"),
                Sample.of(
                        "Midnight as 12:00 AM and as 00:00 AM",
                        "Time (UTC),kWh\n6/20/2024 12:00 AM,1\n6/20/2024 1:00 AM,1\n6/20/2024 2:00 AM,1\n6/21/2024 00:00 AM,1\n",
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|4|21|0|4.0|2024-06-20T00:00:00Z|2024-06-21T00:00:00Z"));
    }

    private static Stream<Sample> marks() {
        return Stream.of(
                Sample.of(
                        "An interval in one cell, from … to …",
                        "Energy consumption time period,Usage (kWh)\n"
                                + rows(
                                        24,
                                        i -> at("yyyy-MM-dd HH:mm:ss", Locale.ROOT, JUNE, 60 * i) + " to "
                                                + at("yyyy-MM-dd HH:mm:ss", Locale.ROOT, JUNE, 60 * i + 60) + ",0.5"),
                        UTC,
                        List.of(),
                        "export|import|kWh|60|24|0|0|12.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z"),
                Sample.of(
                        "An interval with a dash and no spaces is no offset",
                        "Zeitraum;Verbrauch kWh\n"
                                + rows(
                                        96,
                                        i -> at("dd.MM.yyyy HH:mm", Locale.ROOT, JUNE, 15 * i) + "-"
                                                + at("HH:mm", Locale.ROOT, JUNE, 15 * i + 15) + ";0,5"),
                        UTC,
                        List.of(),
                        "export|import|kWh|15|96|0|0|48.0|2024-06-20T00:00:00Z|2024-06-20T23:45:00Z"),
                Sample.of(
                        "Spaces and narrow spaces for thousands, a true minus, full-width digits",
                        "Time (UTC);Net kWh\n2024-06-20 00:00;1 234,5\n2024-06-20 01:00;1\u202f000,0\n2024-06-20 02:00;−234,5\n2024-06-20 03:00;１０\n",
                        List.of(),
                        List.of(),
                        "Net|net|kWh|60|4|0|0|2010.0|2024-06-20T00:00:00Z|2024-06-20T03:00:00Z"),
                Sample.of(
                        "The unit in each cell",
                        "Time (UTC),Load\n2024-06-20 00:00,1 kWh\n2024-06-20 01:00,2 kWh\n2024-06-20 02:00,3 kWh\n",
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|3|0|0|6.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                Sample.of(
                        "The unit in the title",
                        "Consumption in MWh\nTime (UTC),Hall A,Hall B\n2024-06-20 00:00,1,2\n2024-06-20 01:00,1,2\n2024-06-20 02:00,1,3\n",
                        List.of(),
                        List.of(),
                        "Hall A|import|kWh|60|3|0|0|3000.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z",
                        "Hall B|import|kWh|60|3|0|0|7000.0|2024-06-20T00:00:00Z|2024-06-20T02:00:00Z"),
                Sample.of(
                        "Error words are missing, a number beyond all numbers is an error",
                        "Time (UTC),kWh\n2024-06-20 00:00,1\n2024-06-20 01:00,#N/A\n2024-06-20 02:00,NaN\n2024-06-20 03:00,1E400\n2024-06-20 04:00,2\n",
                        List.of(),
                        List.of("unreadable-value"),
                        "export|import|kWh|60|2|3|0|3.0|2024-06-20T00:00:00Z|2024-06-20T04:00:00Z"),
                Sample.of(
                        "Dates that contradict the order of the others are not dropped in silence",
                        "Time (UTC),kWh\n13/06/2024 00:00,1\n14/06/2024 00:00,1\n15/06/2024 00:00,1\n06/16/2024 00:00,1\n",
                        List.of(),
                        List.of("contradicting-dates"),
                        "export|import|kWh|1440|3|0|0|3.0|2024-06-13T00:00:00Z|2024-06-15T00:00:00Z"),
                Sample.of(
                        "Text guards around stamps and numbers, sep line, CR line ends",
                        "sep=;\rTime (UTC);kWh\r=\"2024-06-20 00:00\";=\"1\"\r=\"2024-06-20 01:00\";=\"2\"\r",
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|2|0|0|3.0|2024-06-20T00:00:00Z|2024-06-20T01:00:00Z"),
                Sample.of(
                        "Ten minutes, then one minute",
                        "Time (UTC),Energy (Wh)\n"
                                + rows(20, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 10 * i) + ",100")
                                + rows(20, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 200 + i) + ",10"),
                        List.of(),
                        List.of(),
                        "export|import|kWh|-|40|0|0|2.2|2024-06-20T00:00:00Z|2024-06-20T03:39:00Z"),
                Sample.of(
                        "Rows in no order",
                        "Time (UTC),kWh\n"
                                + rows(24, i -> at("yyyy-MM-dd HH:mm", Locale.ROOT, JUNE, 60 * (i * 7 % 24)) + "," + i),
                        List.of(),
                        List.of(),
                        "export|import|kWh|60|24|0|0|276.0|2024-06-20T00:00:00Z|2024-06-20T23:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsAPersonWould(Sample sample) {
        sample.check();
    }
}
