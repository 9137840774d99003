package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Which way series flow that name opposite directions, and which are one energy. */
class DirectionsTest {
    private static final ImportOptions UTC = ImportOptions.none().withAnswer("zone", "UTC");

    private static ImportPreview preview(ImportOptions options, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Importer.preview(ImportFile.of("a.csv", bytes), options, Progress.SILENT);
    }

    private static List<String> flows(ImportPreview preview) {
        return preview.series().stream().map(series -> series.flow().text()).toList();
    }

    private static List<Finding> findings(ImportPreview preview, String code) {
        return preview.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static final String[] MORE_RECEIVED = {
        "FECHA,HORA,KWH_REC,KWH_ENT",
        "21/03/2024,00:00,10,0",
        "21/03/2024,00:15,12,1",
        "21/03/2024,00:30,13,0",
        "21/03/2024,00:45,11,0"
    };

    @Test
    void whichOfTwoOppositesIsTakenIsAskedWhereTheSiteWouldFeedInMore() {
        ImportPreview asked = preview(UTC, MORE_RECEIVED);

        assertThat(findings(asked, "taken")).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.options())
                    .extracting(Finding.Option::choice, option -> option.total().getAsDouble())
                    .containsExactly(tuple("ENT", 1.0), tuple("REC", 46.0));
        });
    }

    @Test
    void theAnswerTurnsBothRound() {
        ImportPreview turned = preview(UTC.withAnswer("taken", "REC"), MORE_RECEIVED);
        ImportPreview kept = preview(UTC.withAnswer("taken", "ENT"), MORE_RECEIVED);

        assertThat(flows(turned)).containsExactly("import", "export");
        assertThat(flows(kept)).containsExactly("export", "import");
        assertThat(findings(turned, "taken")).isEmpty();
        assertThat(findings(kept, "taken")).isEmpty();
    }

    @Test
    void nothingIsAskedWhereTheSiteTakesMoreOrTheWordsAreItsOwn() {
        ImportPreview customary = preview(
                UTC,
                "Time,kWh delivered,kWh received",
                "2024-03-21 00:00,10,0",
                "2024-03-21 00:15,12,1",
                "2024-03-21 00:30,13,0");
        ImportPreview own = preview(
                UTC,
                "Time,Import kWh,Export kWh",
                "2024-03-21 00:00,1,20",
                "2024-03-21 00:15,0,21",
                "2024-03-21 00:30,0,25");

        assertThat(flows(customary)).containsExactly("import", "export");
        assertThat(flows(own)).containsExactly("import", "export");
        assertThat(customary.findings()).noneMatch(Finding::blocks);
        assertThat(own.findings()).noneMatch(Finding::blocks);
    }

    @Test
    void whatASiteUsesOfItsOwnGenerationIsNoImport() {
        ImportPreview plant = preview(
                UTC,
                "Time,Grid consumption (kWh),PV production (kWh),Self consumption (kWh),Feed-in (kWh)",
                "2024-03-21 12:00,10,5,4,1",
                "2024-03-21 12:15,11,6,4,2",
                "2024-03-21 12:30,10,7,6,1");
        ImportPreview alone = preview(
                UTC, "Time,Eigenverbrauch (kWh)", "2024-03-21 12:00,10", "2024-03-21 12:15,11", "2024-03-21 12:30,10");

        assertThat(flows(plant)).containsExactly("import", "none", "none", "export");
        assertThat(flows(alone)).containsExactly("import");
    }

    @Test
    void thePowerOfAMeterBesideItsEnergyIsTold() {
        ImportPreview both = preview(
                UTC,
                "Time,Main meter kWh,Main meter kW",
                "2024-03-21 12:00,10.12,40.5",
                "2024-03-21 12:15,11.33,45.3",
                "2024-03-21 12:30,9.07,36.3",
                "2024-03-21 12:45,14.41,57.6");
        ImportPreview unlike = preview(
                UTC,
                "Time,Main meter kWh,Chiller kW",
                "2024-03-21 12:00,10.12,45.5",
                "2024-03-21 12:15,11.33,40.3",
                "2024-03-21 12:30,9.07,57.6",
                "2024-03-21 12:45,14.41,36.3");

        assertThat(findings(both, "same-energy-twice"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Main meter/Main meter kWh and Main meter/Main meter kW are the same in every"
                                + " interval but for rounding, 44.930 kWh."));
        assertThat(findings(unlike, "same-energy-twice")).isEmpty();
    }

    @Test
    void whatTheRowsCallAPlantOrAFeedInIsNoImport() {
        StringBuilder rows = new StringBuilder("Time;Meter;kWh\n");
        for (int i = 0; i < 40; i++) {
            String meter = List.of("Grid", "PV roof", "Einspeisung", "sensor.solar_power", "Solar Street 5")
                    .get(i % 5);
            rows.append(String.format("2024-06-20 0%d:00;%s;%d%n", i / 5, meter, 3 + i * 7 % 11));
        }

        assertThat(flows(preview(UTC, rows.toString()))).containsExactly("import", "none", "export", "none", "import");
        String halls = rows.toString()
                .replace("PV roof", "Produktion")
                .replace("Einspeisung", "Export packaging line")
                .replace("sensor.solar_power", "Exporthalle");
        assertThat(flows(preview(UTC, halls))).containsOnly("import");
    }

    @Test
    void waterThatLeavesIsNoUseAndAnEngineTakesItsFuel() {
        assertThat(flows(preview(
                        UTC,
                        "Date,Utility,Usage,Unit",
                        "2024-01-01,Water,5,m3",
                        "2024-01-01,Sewer,5,m3",
                        "2024-02-01,Water,6,m3",
                        "2024-02-01,Sewer,6,m3",
                        "2024-03-01,Water,4,m3",
                        "2024-03-01,Sewer,4,m3")))
                .containsExactly("import", "export");
        assertThat(flows(preview(UTC, "Date,Water & Sewer (m3)", "2024-01-01,5", "2024-02-01,6", "2024-03-01,4")))
                .containsExactly("import");
        assertThat(flows(preview(
                        UTC,
                        "Date,Makeup water (gal),Blowdown (gal),Evaporation (gal)",
                        "2024-01-01,100,20,80",
                        "2024-01-02,110,25,85",
                        "2024-01-03,90,15,75")))
                .containsExactly("import", "export", "none");
        StringBuilder engines = new StringBuilder("Date,Generator,Fuel (L),Energy (kWh)\n");
        for (int i = 0; i < 20; i++) {
            engines.append(String.format("2024-01-%02d,G%d,%d,%d%n", 1 + i / 2, i % 2, 5 + i % 7, 15 + i % 11));
        }
        assertThat(flows(preview(UTC.withAnswer("calorific", "10"), engines.toString())))
                .containsExactly("import", "none", "import", "none");
    }
}
