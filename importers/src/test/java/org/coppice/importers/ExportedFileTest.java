package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Files that Coppice wrote, as they are and after somebody worked on them. */
class ExportedFileTest {
    private static final String HEADER =
            "Site,Meter,Channel,Commodity,Flow,Measures,Start (UTC),End (UTC),Value (kWh),Unit,Quality\r\n";
    private static final String WHO = "North,'=Main,A,gas,net,other,";

    private static ImportPreview read(String rows) {
        byte[] bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        return Importer.preview(ImportFile.of("readings.csv", bytes), ImportOptions.none(), Progress.SILENT);
    }

    @Test
    void what_a_row_says_is_taken_as_it_is() {
        ImportPreview preview =
                read(WHO + "2024-01-01T01:00:00Z,2024-01-01T01:30:00Z,-0.30000000000000004,kWh,estimated\r\n" + WHO
                        + "2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,,kWh,missing\r\n");

        ImportedSeries series = preview.series().get(0);
        assertThat(preview.findings()).isEmpty();
        assertThat(series.name()).isEqualTo("=Main");
        assertThat(series.commodity()).isEqualTo(Commodity.GAS);
        assertThat(series.flow()).isEqualTo(Flow.NET);
        assertThat(series.first()).contains(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(series.data().values()).containsExactly(Double.NaN, -0.30000000000000004);
        assertThat(series.data().quality()).containsExactly((byte) 3, (byte) 1);
    }

    @Test
    void other_units_of_a_kind_are_converted() {
        ImportPreview preview = read(WHO + "2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,2,kWh,actual\r\n" + WHO
                + "2024-01-01T01:00:00Z,2024-01-01T02:00:00Z,3,MWh,actual\r\n");

        assertThat(preview.series().get(0).data().values()).containsExactly(2, 3_000);
    }

    @Test
    void a_cell_that_somebody_spoilt_is_an_error_with_its_place() {
        ImportPreview preview = read(WHO + "2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,12,kWh,actual\r\n" + WHO
                + "2024-01-01T01:00:00Z,2024-01-01T02:00:00Z,about 12,kWh,actual\r\n" + WHO
                + "2024-01-01T02:00:00Z,2024-01-01T03:00:00Z,12,kWh,guessed\r\n" + WHO
                + "2024-01-01T03:00:00Z,2024-01-01T02:00:00Z,12,kWh,actual\r\n" + WHO
                + "2024-01-01T04:00:00Z,2024-01-01T05:00:00Z,12,°C,actual\r\n");

        assertThat(preview.findings().stream().filter(Finding::blocks))
                .extracting(Finding::where)
                .containsExactlyInAnyOrder("readings.csv!I3", "readings.csv!K4", "readings.csv!H5", "readings.csv!J6");
    }

    @Test
    void readings_that_overlap_are_an_error() {
        ImportPreview preview = read(WHO + "2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,12,kWh,actual\r\n" + WHO
                + "2024-01-01T00:30:00Z,2024-01-01T01:30:00Z,13,kWh,actual\r\n");

        assertThat(preview.findings()).extracting(Finding::code).containsExactly("overlap");
        assertThat(preview.isBlocked()).isTrue();
    }
}
