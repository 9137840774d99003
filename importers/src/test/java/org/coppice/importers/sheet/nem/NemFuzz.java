package org.coppice.importers.sheet.nem;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** The Australian formats NEM12 and NEM13. */
class NemFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "100,NEM12,200405011135,MDA1,Ret1\n200,NMI1,E1Q1,1,E1,N1,METSER123,kWh,30,\n300,20040501"
                                + ",1.1".repeat(48)
                                + ",V,,,20040502,\n400,1,20,A,,\n400,21,48,E64,77,\n500,O,S01023,20040502,\n900\n",
                        "100,NEM13,200405011135,MDA1,Ret1\n250,1234567890,1141,01,11,11,METSER66,E,000021.2,20031001103230,A,,,000534.5,"
                                + "20040201100030,E64,77,,343.5,kWh,20040509,20040202125010,20040203000130\n900\n")
                .map(Fuzzed::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try (SheetSource source =
                SheetSources.open(ImportFile.of("fuzzed.csv", input)).source()) {
            TableBuilder builder = new TableBuilder("fuzzed.csv", "");
            source.read(0, builder, Progress.SILENT);
            Table table = builder.build();
            if (Nem12.isNem12(table)) {
                Fuzzed.texts(Nem12.readings(table));
            } else if (Nem13.isNem13(table)) {
                Fuzzed.texts(Nem13.readings(table));
            }
        } catch (UserError told) {
            // as it should be
        }
    }
}
