package org.coppice.importers.tariff;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** A rate of the Utility Rate Database. */
class TariffFuzz {

    static Stream<byte[]> seeds() {
        String months = "[" + "[0],".repeat(11) + "[0]]";
        String hours = "[" + ("[" + "0,".repeat(23) + "0],").repeat(11) + "[" + "0,".repeat(23) + "0]]";
        return Stream.of(
                        "{\"energyratestructure\":[[{\"max\":100.0,\"rate\":0.07,\"adj\":0.01,\"sell\":0.02,\"unit\":\"kWh\"},{\"rate\":0.08}]],"
                                + "\"energyweekdayschedule\":" + hours + ",\"energyweekendschedule\":" + hours
                                + ",\"fixedmonthlycharge\":35.28,\"dgrules\":\"Net Metering\"}",
                        "{\"items\":[{\"name\":\"a\",\"label\":\"b\",\"demandratestructure\":[[{\"max\":100,\"rate\":19.5}]],"
                                + "\"demandweekdayschedule\":" + months
                                + ",\"flatdemandstructure\":[[{\"rate\":6.46}]],\"flatdemandmonths\":[0,0,0,0,0,0,0,0,0,0,0,0],"
                                + "\"lookbackPercent\":80}]}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try {
            TariffImporter.read(ImportFile.of("rate.json", input), Optional.empty());
        } catch (UserError told) {
            // as it should be
        }
    }
}
