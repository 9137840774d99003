package org.coppice.importers.weather;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** Weather: EPW, the CSV of SAM and NSRDB, and plain tables. */
class WeatherFuzz {

    static Stream<byte[]> seeds() {
        StringBuilder epw = new StringBuilder("LOCATION,Frankfurt,HE,DEU,TRY,106370,50.05,8.60,1.0,113.0\n"
                + "DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\n"
                + "COMMENTS 1,x\nCOMMENTS 2,x\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n");
        StringBuilder sam = new StringBuilder("Source,Location ID,City,Latitude,Longitude,Time Zone,Elevation\n"
                + "TMY2,1,Phoenix,33.43,-112.02,-7,339\nYear,Month,Day,Hour,GHI,DNI,DHI,Tdry,RH,Pres,Wspd\n");
        StringBuilder plain = new StringBuilder("Time (UTC),temperature (°C),humidity (%)\n");
        for (int hour = 0; hour < 24; hour++) {
            epw.append("2019,7,1,")
                    .append(hour + 1)
                    .append(",60,?9?9,21.0,10.0,55,100200,0,0,300,400,500,60,0,0,0,0,180,3.5,0,0,0,0\n");
            sam.append("2019,1,1,").append(hour).append(",10,0,0,20.5,50,983,2.1\n");
            plain.append(String.format("2024-01-01 %02d:00,5.5,80%n", hour));
        }
        return Stream.of(epw, sam, plain).map(text -> text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try {
            WeatherReader.open(
                    new FileTables(ImportFile.of("weather.csv", input)), ImportOptions.none(), Progress.SILENT);
        } catch (UserError told) {
            // as it should be
        }
    }
}
