package org.coppice.importers.sheet.greenbutton;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** A Green Button feed. */
class GreenButtonFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "<?xml version=\"1.0\"?><feed xmlns:e=\"http://naesb.org/espi\"><entry><link rel=\"self\" href=\"https://a/UsagePoint/1?x\"/>"
                                + "<title>House</title><content><e:UsagePoint><e:ServiceCategory><e:kind>0</e:kind></e:ServiceCategory></e:UsagePoint>"
                                + "</content></entry><entry><link rel=\"self\" href=\"/UsagePoint/1/MeterReading/2\"/><link rel=\"related\""
                                + " href=\"/ReadingType/3\"/><content><e:MeterReading/></content></entry><entry><link rel=\"self\" href=\"/ReadingType/3\"/>"
                                + "<content><e:ReadingType><e:uom>72</e:uom><e:powerOfTenMultiplier>-3</e:powerOfTenMultiplier><e:flowDirection>19"
                                + "</e:flowDirection><e:commodity>1</e:commodity><e:intervalLength>900</e:intervalLength></e:ReadingType></content></entry>"
                                + "<entry><link rel=\"up\" href=\"/UsagePoint/1/MeterReading/2/IntervalBlock\"/><content><e:IntervalBlock>"
                                + "<e:IntervalReading><e:timePeriod><e:duration>900</e:duration><e:start>1718841600</e:start></e:timePeriod><e:value>12"
                                + "</e:value><e:ReadingQuality><e:quality>8</e:quality></e:ReadingQuality></e:IntervalReading></e:IntervalBlock></content>"
                                + "</entry></feed>")
                .map(Fuzzed::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try (SheetSource source = GreenButton.open(ImportFile.of("fuzzed.xml", input))) {
            TableBuilder table = new TableBuilder("fuzzed.xml", "");
            source.read(0, table, Progress.SILENT);
            Fuzzed.texts(table.build());
        } catch (UserError told) {
            // as it should be
        }
    }
}
