package org.coppice.importers.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class PlainWeatherTest {
    private static final String TABLE = """
        time,Temperature (°F),Relative humidity [%],wind_speed (km/h),GHI (W/m²),pressure (kPa)
        2025-07-01T10:00,50,40,36,500,101.3
        2025-07-01T10:30,68,,18,600,101.2
        2025-07-01T11:00,86,60,0,700,101.1
        """;

    private static ImportFile file(String text) {
        return ImportFile.of("roof.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static WeatherImporter.Reading read(String text, String... answers) {
        ImportOptions options = ImportOptions.none().withLikelyZone(ZoneId.of("Europe/Berlin"));
        for (String answer : answers) {
            options = options.withAnswer(
                    answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        }
        return WeatherImporter.read(new FileTables(file(text)), options, Progress.SILENT);
    }

    private static List<String> questions(WeatherImporter.Reading reading) {
        return reading.preview().findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static Readings element(WeatherImporter.Reading reading, WeatherElement element) {
        return reading.weather().orElseThrow().find(element).orElseThrow();
    }

    @Test
    void aWeatherServiceWritesTheHourAsOneNumberAndMissingAsNines() {
        WeatherImporter.Reading reading = read(
                "STATION;MESS_DATUM;TT_TU;RF_TU\n"
                        + "1;2024053122;  10.0;  80.0\n"
                        + "1;2024053123;-999;  70.0\n"
                        + "1;2024060100;  12.0;-999\n",
                "zone=UTC",
                "unit:tt tu=°C",
                "unit:rf tu=%");
        assertThat(questions(reading)).isEmpty();
        Readings air = element(reading, WeatherElement.DRY_BULB);
        assertThat(air.starts()[0])
                .isEqualTo(Instant.parse("2024-05-31T22:00:00Z").getEpochSecond());
        assertThat(air.values()).containsExactly(10, Double.NaN, 12);
        assertThat(element(reading, WeatherElement.HUMIDITY).values()).containsExactly(80, 70, Double.NaN);
    }

    @Test
    void nasaPowerSaysPlaceAndSolarTimeInItsTitles() {
        StringBuilder text = new StringBuilder("""
            -BEGIN HEADER-
            NASA/POWER Source Native Resolution Hourly Data
            Dates (month/day/year): 06/20/2024 through 06/20/2024 in LST
            Location: latitude  50.11   longitude 13.68
            elevation from MERRA-2: Average for 0.5 x 0.625 degree lat/lon region = 176.53 meters
            parameter(s):
            T2M                   MERRA-2 Temperature at 2 Meters (C)
            ALLSKY_SFC_SW_DWN     CERES All Sky Surface Shortwave Downward Irradiance (Wh/m^2)
            -END HEADER-
            YEAR,MO,DY,HR,T2M,ALLSKY_SFC_SW_DWN
            """);
        for (int h = 0; h < 24; h++) {
            text.append("2024,6,20,").append(h).append(h == 5 ? ",-999,100\n" : ",15.5,100\n");
        }
        WeatherImporter.Reading reading = read(text.toString());

        assertThat(questions(reading)).isEmpty();
        assertThat(reading.weather().orElseThrow().latitude()).isEqualTo(50.11);
        assertThat(reading.weather().orElseThrow().elevation()).isEqualTo(176.53);
        Readings air = element(reading, WeatherElement.DRY_BULB);
        assertThat(air.starts()[0])
                .isEqualTo(Instant.parse("2024-06-19T23:00:00Z").getEpochSecond());
        assertThat(air.values()).contains(15.5).hasSize(24);
        assertThat(air.values()[5]).isNaN();
        assertThat(element(reading, WeatherElement.GLOBAL_IRRADIANCE).values()[0])
                .isEqualTo(0.1);
    }

    @Test
    void isdLiteIsInTenthsAndUtc() {
        StringBuilder text = new StringBuilder();
        for (int h = 0; h < 24; h++) {
            text.append(String.format(
                    "2024 06 20 %02d   %s   100 10132   270    50     8     0 -9999%n", h, h == 3 ? "-9999" : "  153"));
        }
        WeatherImporter.Reading reading = read(text.toString());

        assertThat(questions(reading)).isEmpty();
        Readings air = element(reading, WeatherElement.DRY_BULB);
        assertThat(air.values()[0]).isCloseTo(15.3, offset(1e-9));
        assertThat(air.values()[3]).isNaN();
        assertThat(element(reading, WeatherElement.WIND_SPEED).values()[0]).isCloseTo(5, offset(1e-9));
    }

    /** Two days of a PVGIS typical year, of months from different years, with the notes that stand below it. */
    @Test
    void aTypicalYearOfPvgisNamesNoUnitsAndNeedsNone() {
        StringBuilder text = new StringBuilder("Latitude (decimal degrees): 45.000\n"
                + "Longitude (decimal degrees): 8.000\n"
                + "Elevation (m): 250.0\n"
                + "month,year\n"
                + "1,2010\n"
                + "2,2014\n"
                + "time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP\n");
        for (String day : List.of("20100131", "20140201")) {
            for (int hour = 0; hour < 24; hour++) {
                text.append(String.format(
                        java.util.Locale.ROOT,
                        "%s:%02d00,5.5,80.0,300.0,400.0,100.0,280.0,2.0,180.0,98000.0\n",
                        day,
                        hour));
            }
        }
        text.append("T2m: 2-m air temperature (degree Celsius)\n\nPVGIS (c) European Union, 2001-2024\n");
        WeatherImporter.Reading reading = read(text.toString());
        assertThat(questions(reading)).isEmpty();
        assertThat(reading.weather().orElseThrow().latitude()).isEqualTo(45);
        assertThat(reading.weather().orElseThrow().elevation()).isEqualTo(250);
        assertThat(reading.weather().orElseThrow().typical()).isTrue();
        // 48 h at 300 W/m², and 98,000 Pa
        assertThat(element(reading, WeatherElement.GLOBAL_IRRADIANCE).sum()).isEqualTo(14.4, offset(1e-9));
        assertThat(element(reading, WeatherElement.PRESSURE).values()[0]).isEqualTo(980, offset(1e-9));
        assertThat(element(reading, WeatherElement.DRY_BULB).starts()[0])
                .isEqualTo(java.time.Instant.parse("2001-01-31T00:00:00Z").getEpochSecond());
    }

    @Test
    void aWorkbookWithAPasswordIsOpenedByIt() throws java.io.IOException {
        byte[] locked;
        try (var system = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
                var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var plain = new java.io.ByteArrayOutputStream();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet("Weather");
            int rows = 0;
            for (String line : TABLE.lines().toList()) {
                var row = sheet.createRow(rows++);
                for (String cell : line.split(",", -1)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            book.write(plain);
            var encryptor = new org.apache.poi.poifs.crypt.EncryptionInfo(
                            org.apache.poi.poifs.crypt.EncryptionMode.agile)
                    .getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inner = encryptor.getDataStream(system)) {
                inner.write(plain.toByteArray());
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            system.writeFilesystem(out);
            locked = out.toByteArray();
        }
        ImportOptions options = ImportOptions.none().withAnswer("zone", "Europe/Berlin");
        ImportFile file = ImportFile.of("roof.xlsx", locked);
        assertThat(questions(WeatherImporter.read(new FileTables(file), options, Progress.SILENT)))
                .containsExactly("password");
        WeatherImporter.Reading opened = WeatherImporter.read(
                new FileTables(file),
                options.withPassword(new org.coppice.importers.sheet.Password("secret")),
                Progress.SILENT);
        assertThat(questions(opened)).isEmpty();
        assertThat(element(opened, WeatherElement.DRY_BULB).values())
                .containsExactly(new double[] {10, 20, 30}, offset(1e-12));
    }

    @Test
    void elementsAreReadInTheUnitsOfTheirHeaders() {
        WeatherImporter.Reading reading = read(TABLE, "zone=Europe/Berlin");
        assertThat(questions(reading)).isEmpty();
        assertThat(element(reading, WeatherElement.DRY_BULB).values())
                .containsExactly(new double[] {10, 20, 30}, offset(1e-12));
        assertThat(element(reading, WeatherElement.HUMIDITY).values()[1]).isNaN();
        assertThat(element(reading, WeatherElement.WIND_SPEED).values())
                .containsExactly(new double[] {10, 5, 0}, offset(1e-12));
        assertThat(element(reading, WeatherElement.PRESSURE).values()[0]).isCloseTo(1_013, offset(1e-9));
        // half hours of 500, 600 and 700 W/m²
        assertThat(element(reading, WeatherElement.GLOBAL_IRRADIANCE).sum()).isCloseTo(0.9, offset(1e-12));
        assertThat(element(reading, WeatherElement.GLOBAL_IRRADIANCE).first())
                .isEqualTo(Instant.parse("2025-07-01T08:00:00Z"));
        assertThat(reading.preview().findings())
                .extracting(Finding::message)
                .containsExactly("1 of 3 values of Relative humidity [%] are missing.");
    }

    @Test
    void theZoneIsAskedWhereNothingSaysIt() {
        assertThat(questions(read(TABLE))).containsExactly("zone");
        assertThat(questions(read(TABLE.replace("time,", "time (UTC),")))).isEmpty();
        WeatherImporter.Reading offsets = read(TABLE.replaceAll("(:[03]0),", "$1+02:00,"));
        assertThat(questions(offsets)).isEmpty();
        assertThat(element(offsets, WeatherElement.DRY_BULB).first()).isEqualTo(Instant.parse("2025-07-01T08:00:00Z"));
    }

    @Test
    void aUnitThatIsMissingOrUnknownIsAskedWithItsChoices() {
        String without = TABLE.replace(" (°F)", "").replace("km/h", "bft");
        WeatherImporter.Reading reading = read(without, "zone=UTC");
        assertThat(questions(reading)).containsExactlyInAnyOrder("unit:temperature", "unit:wind speed");
        assertThat(reading.preview().findings())
                .filteredOn(finding -> finding.code().equals("unit:temperature"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.options())
                        .extracting(Finding.Option::choice)
                        .containsExactly("°C", "°F", "K"));
        WeatherImporter.Reading answered = read(without, "zone=UTC", "unit:temperature=K", "unit:wind speed=m/s");
        assertThat(questions(answered)).isEmpty();
        assertThat(element(answered, WeatherElement.DRY_BULB).values()[0]).isCloseTo(50 - 273.15, offset(1e-9));
    }

    @Test
    void rowsAboveTheHeaderSayPlaceAndOffset() {
        WeatherFile weather = read("""
            latitude,longitude,elevation,utc_offset_seconds,timezone,timezone_abbreviation
            52.52,13.419998,38.0,7200,Europe/Berlin,GMT+2

            time,temperature_2m (°C),relative_humidity_2m (%),wind_speed_10m (km/h),shortwave_radiation (W/m²)
            2025-06-01T00:00,17.5,79,6.8,0
            2025-06-01T01:00,17.0,80,7.2,0
            2025-06-01T02:00,16.5,81,7.2,5
            """).weather().orElseThrow();
        assertThat(weather.latitude()).isEqualTo(52.52);
        assertThat(weather.elevation()).isEqualTo(38);
        assertThat(weather.find(WeatherElement.DRY_BULB).orElseThrow().first())
                .isEqualTo(Instant.parse("2025-05-31T22:00:00Z"));
        assertThat(weather.find(WeatherElement.GLOBAL_IRRADIANCE)).isPresent();
        assertThat(weather.find(WeatherElement.WIND_SPEED)).isPresent();
    }

    @Test
    void hoursOfAutumnFollowEachOther() {
        WeatherImporter.Reading reading = read("""
            time,temperature (°C),humidity (%)
            2025-10-26 01:00,10,50
            2025-10-26 02:00,11,50
            2025-10-26 02:00,12,50
            2025-10-26 03:00,13,50
            """, "zone=Europe/Berlin");
        assertThat(element(reading, WeatherElement.DRY_BULB).starts())
                .containsExactly(1761433200L, 1761433200L + 3600, 1761433200L + 7200, 1761433200L + 10800);
    }

    @Test
    void dayAndMonthThatCannotBeToldApartAreAsked() {
        String text = TABLE.replaceAll("2025-07-01T", "01/07/2025 ");
        assertThat(questions(read(text, "zone=UTC"))).containsExactly("date-order");
        assertThat(element(read(text, "zone=UTC", "date-order=dmy"), WeatherElement.DRY_BULB)
                        .first())
                .isEqualTo(Instant.parse("2025-07-01T10:00:00Z"));
    }

    @Test
    void servicesNameTheirElementsInTheirLanguage() {
        WeatherImporter.Reading reading = read(
                "年月日時,気温(℃),相対湿度(％),風速(m/s)\n2024/6/20 1:00:00,20.5,70,2.5\n2024/6/20 2:00:00,21.5,69,2.5\n",
                "zone=Asia/Tokyo");
        assertThat(questions(reading)).isEmpty();
        assertThat(element(reading, WeatherElement.DRY_BULB).values()).containsExactly(20.5, 21.5);
        assertThat(element(reading, WeatherElement.HUMIDITY).values()).containsExactly(70, 69);
    }

    @Test
    void hoursAndNumbersAreReadAsTheBrazilianServiceWritesThem() {
        WeatherImporter.Reading reading = read(
                "Data;Hora UTC;TEMPERATURA DO AR - BULBO SECO, HORARIA (°C);UMIDADE RELATIVA DO AR, HORARIA (%)\n"
                        + "2024/06/20;0000 UTC;15,5;80\n2024/06/20;0100 UTC;14,5;81\n",
                "zone=UTC");
        assertThat(questions(reading)).isEmpty();
        assertThat(element(reading, WeatherElement.DRY_BULB).values()).containsExactly(15.5, 14.5);
    }

    @Test
    void rowsOutOfOrderAreRefusedAtTheirCell() {
        String text = TABLE.replace("T11:00", "T09:00");
        WeatherImporter.Reading reading = read(text, "zone=UTC");
        assertThat(reading.weather()).isEmpty();
        assertThat(questions(reading)).containsExactly("refused");
        assertThat(reading.preview().findings().get(0).where()).isEqualTo("roof.csv!A4");
        assertThat(reading.preview().findings().get(0).message()).contains("Sort the file");
        assertThatThrownBy(() -> WeatherReader.read(file(text), Progress.SILENT))
                .isInstanceOf(UserError.class);
    }

    @Test
    void thePreviewHasSumsOfIrradianceAndMeansOfTheRest() {
        List<ImportedSeries> series = read(TABLE, "zone=UTC").preview().series();
        assertThat(series).extracting(ImportedSeries::name).startsWith("roof, Global irradiance");
        assertThat(series.get(0).total().orElseThrow()).isCloseTo(0.9, offset(1e-12));
        assertThat(series.get(0).cells().text()).contains("E2:E4");
        assertThat(series.get(1).total()).isEmpty();
        assertThat(series.get(1).mean()).isCloseTo(20, offset(1e-12));
        assertThat(series.get(2).mean()).as("humidity, without the one missing").isCloseTo(50, offset(1e-12));
        assertThat(series.get(2).missing()).isEqualTo(1);
    }
}
