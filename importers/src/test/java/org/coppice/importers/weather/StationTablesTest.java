package org.coppice.importers.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

/** Tables as stations and archives of weather give them, with invented values. */
class StationTablesTest {
    private static WeatherImporter.Reading read(String text) {
        return WeatherImporter.read(
                new FileTables(ImportFile.of("station.csv", text.getBytes(StandardCharsets.UTF_8))),
                ImportOptions.none()
                        .withAnswer("zone", "UTC")
                        .withAnswer("unit:air temp", "°C")
                        .withAnswer("unit:rel hum", "%"),
                Progress.SILENT);
    }

    private static Readings temperatures(String text) {
        WeatherImporter.Reading reading = read(text);
        assertThat(reading.preview().findings()).noneMatch(Finding::blocks);
        return reading.weather().orElseThrow().find(WeatherElement.DRY_BULB).orElseThrow();
    }

    private static String hours(String form) {
        return IntStream.range(0, 24)
                .mapToObj(i -> String.format(form, i, 10 + i % 10))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void isTheDay(Readings readings) {
        assertThat(readings.size()).isEqualTo(24);
        assertThat(readings.starts()[0])
                .isEqualTo(Instant.parse("2024-06-20T00:00:00Z").getEpochSecond());
        assertThat(readings.starts()[23])
                .isEqualTo(Instant.parse("2024-06-20T23:00:00Z").getEpochSecond());
        assertThat(readings.values()[3]).isEqualTo(13);
    }

    @Test
    void theHourStandsBesideTheDate() {
        isTheDay(temperatures("date,hour,temp (°C),rhum (%)\n" + hours("2024-06-20,%d,%d,60")));
    }

    @Test
    void hoursFromOneTo24NameTheEndOfEach() {
        String rows = IntStream.range(0, 24)
                .mapToObj(i -> "2024-06-20," + (i + 1) + "," + (10 + i % 10) + ",60")
                .collect(Collectors.joining("\n"));
        isTheDay(temperatures("date,hour,temp (°C),rhum (%)\n" + rows));
    }

    @Test
    void fieldsHaveTheirLengthInBrackets() {
        isTheDay(temperatures("[general]\nname: Sydney\n[data]\n\"dateTime[80]\",\"air_temp[80]\",\"rel_hum[80]\"\n"
                + hours("\"20240620%02d0000\",%d,60") + "[$]\n"));
    }

    @Test
    void theNewestRowMayStandFirst() {
        String rows = IntStream.range(0, 24)
                .mapToObj(i -> String.format(
                        "%d,\"20/%02d:00\",\"20240620%02d0000\",%d,60", i, 23 - i, 23 - i, 10 + (23 - i) % 10))
                .collect(Collectors.joining("\n"));
        isTheDay(temperatures("sort_order,local_date_time[80],aifstime_utc[14],air_temp,rel_hum\n" + rows + "\n[$]\n"));
    }

    @Test
    void namesOfAirportStationsTellTheirUnit() {
        Readings fahrenheit =
                temperatures("station,valid,tmpf,dwpf,relh\n" + hours("JFK,2024-06-20 %02d:00,50.00,%d,60"));
        assertThat(fahrenheit.values()[0]).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void yearMonthAndDayStandInColumnsAndTheHeaderOfTheHourNamesTheZone() {
        String text = "Station,Year,Month,Day,Time [UTC],Average temperature [°C],Relative humidity mean [%]\n"
                + hours("Hill,2024,6,20,%02d:00,%d,60");
        WeatherImporter.Reading reading = WeatherImporter.read(
                new FileTables(ImportFile.of("station.csv", text.getBytes(StandardCharsets.UTF_8))),
                ImportOptions.none(),
                Progress.SILENT);
        assertThat(reading.preview().findings()).noneMatch(Finding::blocks);
        isTheDay(reading.weather().orElseThrow().find(WeatherElement.DRY_BULB).orElseThrow());
    }

    @Test
    void aFileOfOneElementIsWeatherWhereDatesStandBesideIt() {
        isTheDay(temperatures("Parameter;Unit\nLufttemperatur;celsius\n\nDatum;Tid (UTC);Lufttemperatur (°C);Kvalitet\n"
                + hours("2024-06-20;%02d:00:00;%d;G")));
    }

    @Test
    void hoursThatTheZoneOfTheSiteSkipsAreAskedForTheirZone() {
        String text = "year,month,day,hour,temp (°C),rhum (%)\n" + hours("2024,3,31,%d,%d,60");
        WeatherImporter.Reading reading = WeatherImporter.read(
                new FileTables(ImportFile.of("station.csv", text.getBytes(StandardCharsets.UTF_8))),
                ImportOptions.none().withLikelyZone(ZoneId.of("Europe/Berlin")),
                Progress.SILENT);
        assertThat(reading.preview().findings().stream().filter(Finding::blocks).map(Finding::code))
                .contains("zone")
                .doesNotContain("refused");
    }
}
