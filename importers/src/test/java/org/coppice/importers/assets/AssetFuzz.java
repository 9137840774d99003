package org.coppice.importers.assets;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of equipment. */
class AssetFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "Type,Count,Purchase date,Site\nDGX A100,4,2021-03-31,Frankfurt\nR740,12,03/2020,Dublin\nTotal,16,,\n",
                        "Gerätetyp;Anzahl;Kaufdatum;Standort\nDGX H100;1.000;31.12.2023;A\nStorage;;2022;B\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try {
            AssetImporter.read(ImportFile.of("assets.csv", input), Progress.SILENT);
        } catch (UserError told) {
            // as it should be
        }
    }
}
