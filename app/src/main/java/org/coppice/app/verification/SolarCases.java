package org.coppice.app.verification;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.weather.WeatherElement;
import org.coppice.importers.weather.WeatherFile;
import org.coppice.importers.weather.WeatherReader;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.generation.Place;
import org.coppice.model.generation.PvWatts;
import org.coppice.model.generation.SolarPlant;
import org.coppice.model.generation.SolarWeather;
import org.coppice.model.quantity.Unit;
import org.coppice.model.study.verification.CaseInputs;
import org.coppice.model.study.verification.MethodResults;
import org.coppice.model.time.Readings;

/** A year of a photovoltaic plant under the weather of a file, read through the importer. */
final class SolarCases {
    /** The method that the cases name. */
    static final String METHOD = "energy.pv-year";

    static final String FILE = "solar-cases.json";

    private SolarCases() {}

    /** Energy of the year and of each month of the file's local time. */
    static MethodResults run(CaseInputs in) {
        WeatherFile weather = WeatherReader.read(ImportFile.of(in.dataFile()), Progress.SILENT);
        Readings direct = readings(weather, WeatherElement.DIRECT_IRRADIANCE);
        int step = weather.stepMinutes() * 60;
        SolarWeather sky = SolarWeather.of(
                watts(direct, step),
                watts(readings(weather, WeatherElement.DIFFUSE_IRRADIANCE), step),
                readings(weather, WeatherElement.DRY_BULB).values(),
                readings(weather, WeatherElement.WIND_SPEED).values());
        double[] kwh = new double[direct.size()];
        new PvWatts(plant(in), new Place(weather.latitude(), weather.longitude(), weather.elevation()))
                .run(direct.starts()[0], step, sky, kwh);
        return results(weather, direct, kwh);
    }

    private static SolarPlant plant(CaseInputs in) {
        return SolarPlant.of(
                in.power("capacity"),
                ModuleKind.valueOf(constant(in.text("modules"))),
                Mounting.valueOf(constant(in.text("mounting"))),
                in.number("tilt"),
                in.number("azimuth"));
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Readings readings(WeatherFile weather, WeatherElement element) {
        return weather.find(element).orElseThrow(() -> new IllegalArgumentException("The file has no " + element));
    }

    private static double[] watts(Readings energy, int step) {
        double[] watts = energy.values().clone();
        for (int i = 0; i < watts.length; i++) {
            watts[i] *= 1_000 * 3_600.0 / step;
        }
        return watts;
    }

    private static MethodResults results(WeatherFile weather, Readings times, double... kwh) {
        double[] months = new double[12];
        double year = 0;
        for (int i = 0; i < kwh.length; i++) {
            ZonedDateTime local = Instant.ofEpochSecond(times.starts()[i]).atZone(weather.zone());
            months[local.getMonthValue() - 1] += kwh[i];
            year += kwh[i];
        }
        MethodResults results = new MethodResults().put("year", year, Unit.KILOWATT_HOUR);
        for (int m = 0; m < 12; m++) {
            results.put("month-" + (m + 1), months[m], Unit.KILOWATT_HOUR);
        }
        return results;
    }
}
