package org.coppice.importers.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class WeatherReaderTest {
    private static Table table(String text) {
        return new FileTables(file(text))
                .read(Opening.plain(), Progress.SILENT)
                .tables()
                .get(0);
    }

    private static WeatherFile read(String text) {
        return WeatherReader.read(file(text), Progress.SILENT);
    }

    private static ImportFile file(String text) {
        return ImportFile.of("weather.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Two days of hours; the irradiance of an hour is its number times 10. */
    private static String sam(int year, int otherYear) {
        StringBuilder text = new StringBuilder("Source,Location ID,City,Latitude,Longitude,Time Zone,Elevation\n"
                + "TMY2,1,Phoenix,33.43,-112.02,-7,339\n"
                + "Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,RH,Pres,Wspd\n");
        for (int day = 0; day < 2; day++) {
            LocalDate date = LocalDate.of(day == 0 ? year : otherYear, day == 0 ? 1 : 2, 1);
            for (int hour = 0; hour < 24; hour++) {
                text.append(String.format(
                        Locale.ROOT,
                        "%d,%d,%d,%d,%d,0,0,20.5,50,983,2.1%n",
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        hour,
                        10 * hour));
            }
        }
        return text.toString();
    }

    private static String epw() {
        StringBuilder text = new StringBuilder(
                "LOCATION,Frankfurt,HE,DEU,TRY,106370,50.05,8.60,1.0,113.0\n"
                        + "DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n"
                        + "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,x\nCOMMENTS 2,x\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n");
        for (int hour = 1; hour <= 24; hour++) {
            text.append(String.format(
                    Locale.ROOT,
                    "2019,7,1,%d,60,?9?9,%s,10.0,55,100200,0,0,300,400,500,60,0,0,0,0,180,3.5,0,0,0,0,0,0,0,0,0,0,0,0,0%n",
                    hour,
                    hour == 5 ? "99.9" : "21.0"));
        }
        return text.toString();
    }

    @Test
    void theCsvOfSamHasPlaceZoneAndElements() {
        WeatherFile weather = read(sam(1988, 1988));
        assertThat(weather.latitude()).isEqualTo(33.43);
        assertThat(weather.longitude()).isEqualTo(-112.02);
        assertThat(weather.elevation()).isEqualTo(339);
        assertThat(weather.zone().getId()).isEqualTo("-07:00");
        assertThat(weather.typical()).isFalse();
        Readings global = weather.find(WeatherElement.GLOBAL_IRRADIANCE).orElseThrow();
        assertThat(global.unit()).isEqualTo(Unit.KILOWATT_HOUR_PER_SQUARE_METRE);
        // 10 W/m² · (0 + 1 + … + 23) · 1 h, on two days
        assertThat(global.sum()).isEqualTo(2 * 10 * 276 / 1_000.0, offset(1e-12));
        assertThat(global.first()).isEqualTo(Instant.parse("1988-01-01T07:00:00Z"));
        assertThat(weather.find(WeatherElement.WIND_SPEED).orElseThrow().values()[0])
                .isEqualTo(2.1);
        assertThat(weather.find(WeatherElement.HUMIDITY).orElseThrow().unit()).isEqualTo(Unit.PERCENT);
    }

    @Test
    void monthsOfDifferentYearsAreATypicalYear() {
        WeatherFile weather = read(sam(1988, 1985));
        assertThat(weather.typical()).isTrue();
        assertThat(weather.find(WeatherElement.DRY_BULB).orElseThrow().first())
                .isEqualTo(Instant.parse("2001-01-01T07:00:00Z"));
        assertThat(weather.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("typical-year"));
    }

    @Test
    void epwStampsTheEndOfAnHourAndHasPressureInPascals() {
        WeatherFile weather = read(epw());
        Readings direct = weather.find(WeatherElement.DIRECT_IRRADIANCE).orElseThrow();
        assertThat(direct.first()).isEqualTo(Instant.parse("2019-06-30T23:00:00Z"));
        assertThat(direct.end()).isEqualTo(Instant.parse("2019-07-01T23:00:00Z"));
        assertThat(direct.sum()).isEqualTo(24 * 0.5, offset(1e-12));
        assertThat(weather.find(WeatherElement.PRESSURE).orElseThrow().values()[0])
                .isEqualTo(1_002, offset(1e-9));
        assertThat(weather.latitude()).isEqualTo(50.05);
        assertThat(weather.elevation()).isEqualTo(113);
    }

    @Test
    void aCodeForAMissingValueIsMissingAndSaid() {
        WeatherFile weather = read(epw());
        double[] dryBulb = weather.find(WeatherElement.DRY_BULB).orElseThrow().values();
        assertThat(dryBulb[4]).isNaN();
        assertThat(Arrays.stream(dryBulb).filter(Double::isNaN)).hasSize(1);
        assertThat(weather.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("1 of 24"));
    }

    @Test
    void tmy3StampsTheEndOfAnHour() {
        StringBuilder text = new StringBuilder("722780,\"PHOENIX\",AZ,-7.0,33.450,-111.983,337\n"
                + "Date (MM/DD/YYYY),Time (HH:MM),GHI (W/m^2),DNI (W/m^2),DHI (W/m^2),Dry-bulb (C),Wspd (m/s)\n");
        for (int hour = 1; hour <= 24; hour++) {
            text.append(String.format(Locale.ROOT, "01/01/1988,%02d:00,100,200,50,12.5,3.1%n", hour));
        }
        WeatherFile weather = read(text.toString());
        Readings global = weather.find(WeatherElement.GLOBAL_IRRADIANCE).orElseThrow();
        assertThat(global.first()).isEqualTo(Instant.parse("1988-01-01T07:00:00Z"));
        assertThat(global.sum()).isEqualTo(2.4, offset(1e-12));
        assertThat(weather.longitude()).isEqualTo(-111.983);
    }

    @Test
    void whatIsNoWeatherIsRefusedWithAWayOut() {
        assertThat(WeatherReader.isWeather(table("time,kWh\n2025-01-01,1\n2025-01-02,1\n2025-01-03,1\n")))
                .isFalse();
        assertThatThrownBy(() -> read("time,kWh\n2025-01-01,1\n2025-01-02,1\n2025-01-03,1\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no weather file");
        assertThat(WeatherReader.isWeather(table(sam(1988, 1985)))).isTrue();
    }

    @Test
    void aValueThatIsNoNumberIsRefusedWithItsCell() {
        assertThatThrownBy(() -> read(sam(1988, 1988).replaceFirst("20\\.5", "mild")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("mild")
                .hasMessageContaining("weather.csv");
        assertThatThrownBy(() -> read(sam(1988, 1988).replaceFirst("-7,339", "-70,339")))
                .hasMessageContaining("time zone");
    }
}
