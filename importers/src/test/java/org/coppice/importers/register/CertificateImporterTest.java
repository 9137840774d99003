package org.coppice.importers.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

/** Registers of certificates as European, American and international issuers export them, with invented values. */
class CertificateImporterTest {
    private static CertificateList read(String text) {
        return read(text, ImportOptions.none());
    }

    private static CertificateList read(String text, ImportOptions options) {
        return CertificateImporter.read(new FileTables(file(text)), options, Progress.SILENT);
    }

    private static ImportFile file(String text) {
        return ImportFile.of("register.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void guaranteesOfOriginCountOneMegawattHourACertificate() {
        CertificateList list = read(
                "Transaction type;Production device name;GSRN;Country of origin;Technology code;Production period start;"
                        + "Production period end;Certificate number from;Certificate number to;Number of certificates\n"
                        + "Cancellation;Vindpark Nord;707500000000000001;SE;T020000;01.03.2024;31.03.2024;643000100001;643000101250;1250\n"
                        + "Cancellation;Solpark Syd;707500000000000002;SE;T010000;01.06.2024;30.06.2024;643000200001;643000200400;400\n"
                        + "Total;;;;;;;;;1650\n");
        assertThat(list.findings()).isEmpty();
        assertThat(list.rows()).hasSize(2);
        assertThat(list.megawattHours()).isEqualTo(1_650);
        CertificateRow wind = list.rows().get(0);
        assertThat(wind.plant()).isEqualTo("Vindpark Nord");
        assertThat(wind.plantId()).isEqualTo("707500000000000001");
        assertThat(wind.technology()).isEqualTo(Technology.WIND);
        assertThat(wind.vintage()).isEqualTo(2024);
        assertThat(wind.cancelled()).contains(true);
        assertThat(wind.serialFirst()).isEqualTo("643000100001");
        assertThat(wind.serialLast()).isEqualTo("643000101250");
        assertThat(list.isGranular()).isFalse();
    }

    @Test
    void oneColumnOfDatesTellsTheOrderOfAll() {
        CertificateList list = read(
                "Device,Country,Fuel,Production Start Date,Production End Date,Volume (MWh),Redemption Date\n"
                        + "A,BR,Wind,01/02/2023,28/02/2023,100,05/03/2024\nB,BR,Wind,01/03/2023,31/03/2023,200,05/03/2024\n");
        assertThat(list.findings()).isEmpty();
        assertThat(list.rows()).extracting(CertificateRow::vintage).containsExactly(2023, 2023);
        assertThat(list.megawattHours()).isEqualTo(300);
    }

    @Test
    void anAmericanRegisterNamesMonthsAndRangesOfSerialNumbers() {
        CertificateList list = read(
                "Generator ID,Generator Plant-Unit Name,State,Fuel Type,Vintage,Certificate Serial Numbers,Quantity,Status\n"
                        + "W123,High Plains Wind,US-TX,Wind,05/2024,NAR-REC-123-TX-05-2024-1 to NAR-REC-123-TX-05-2024-900,900,Retired\n"
                        + "S9,Mesa Solar,US-AZ,Solar,06/2024,NAR-REC-9-AZ-06-2024-1 to NAR-REC-9-AZ-06-2024-50,50,Active\n"
                        + "B1,Old Biomass,US-ME,Biomass,01/2019,NAR-REC-1-ME-01-2019-1 to NAR-REC-1-ME-01-2019-7,7,Expired\n");
        assertThat(list.rows()).extracting(CertificateRow::vintage).containsExactly(2024, 2024);
        assertThat(list.rows())
                .extracting(CertificateRow::cancelled)
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(list.rows().get(0).serialFirst()).isEqualTo("NAR-REC-123-TX-05-2024-1");
        assertThat(list.rows().get(0).serialLast()).isEqualTo("NAR-REC-123-TX-05-2024-900");
        assertThat(list.findings()).extracting(Finding::code).containsExactly("expired");
    }

    @Test
    void aBritishAndANordicRegisterAreToldByTheirOwnWords() {
        CertificateList british = read(
                "Accreditation No.,Generating Station,Technology Group,Output Period,No. Of Certificates,Start Certificate No.,"
                        + "End Certificate No.,Certificate Status\n"
                        + "G1,Moor Farm,On-shore Wind,May-2023,30,G1-1,G1-30,Redeemed\n");
        assertThat(british.megawattHours()).isEqualTo(30);
        assertThat(british.rows().get(0).plant()).isEqualTo("Moor Farm");
        assertThat(british.rows().get(0).plantId()).isEqualTo("G1");
        assertThat(british.rows().get(0).vintage()).isEqualTo(2023);
        CertificateList nordic = read(
                "GO From;GO To;Volume;Production Device;Country;Production Period Start;Production Period End;Status\n"
                        + "735001;735010;10;Fors;NO;01.05.2023;31.05.2023;Cancelled\n");
        assertThat(nordic.megawattHours()).isEqualTo(10);
        assertThat(nordic.rows().get(0).serialFirst()).isEqualTo("735001");
        assertThat(nordic.rows().get(0).cancelled()).contains(true);
    }

    @Test
    void withoutAVolumeTheNumbersCount() {
        CertificateList list = read("Device,Country,Technology,Vintage,From Certificate,To Certificate,Status\n"
                + "Dam 1,Brazil,Hydro,2023,0000-0001-4000-1001.000000,0000-0001-4000-1500.000000,Redeemed\n"
                + "Dam 2,Brazil,Hydro,2023,B-1001,B-1100,Redeemed\n");
        // the last number of the second is 1100: 1100 - 1001 + 1
        assertThat(list.rows().get(list.rows().size() - 1).megawattHours()).isEqualTo(100);
    }

    @Test
    void aUnitInTheHeaderIsHeld() {
        CertificateList list =
                read("Plant,Technology,Vintage,Energy (kWh),Retirement date\nA,Wind,2024,\"1,500,000\",2025-02-01\n");
        assertThat(list.megawattHours()).isEqualTo(1_500);
        assertThat(list.rows().get(0).cancelled()).contains(true);
    }

    @Test
    void whetherTheyWereCancelledIsAsked() {
        CertificateList list = read("Plant,Technology,Vintage,Volume (MWh)\nA,Wind,2024,10\n");
        assertThat(list.findings()).extracting(Finding::code).containsExactly("cancelled");
        assertThat(list.isBlocked()).isTrue();
    }

    @Test
    void certificatesOfAnHourAreGranularAndNeedAZone() {
        String text =
                "Device ID,Technology,Certificate start,Production starting interval,Production ending interval,Energy (Wh),Status\n"
                        + "D1,Solar,GC-1,2024-06-20 10:00,2024-06-20 11:00,1250000,Cancelled\n"
                        + "D1,Solar,GC-2,2024-06-20 11:00,2024-06-20 12:00,1500000,Cancelled\n";
        assertThat(read(text).findings()).extracting(Finding::code).containsExactly("zone");
        CertificateList list = read(text, ImportOptions.none().withAnswer("zone", "Europe/Berlin"));
        assertThat(list.isGranular()).isTrue();
        assertThat(list.rows().get(0).start()).contains(Instant.parse("2024-06-20T08:00:00Z"));
        assertThat(list.rows().get(0).minutes()).isEqualTo(60);
        assertThat(list.megawattHours()).isEqualTo(2.75);
    }

    @Test
    void aPeriodAcrossTheTurnOfTheYearIsNoVintage() {
        CertificateList list = read("Plant,Technology,Production start,Production end,Certificates,Status\n"
                + "A,Wind,2023-12-15,2024-01-15,10,Cancelled\nA,Wind,2023-12-01,2024-01-01,10,Cancelled\n");
        assertThat(list.findings()).extracting(Finding::code).containsExactly("two-years");
    }

    @Test
    void aVolumeThatIsNoNumberIsNamedWithItsCell() {
        CertificateList list =
                read("Plant,Technology,Vintage,Volume (MWh),Status\nA,Wind,2024,many,Retired\nB,Wind,2024,5,Retired\n");
        assertThat(list.findings()).extracting(Finding::code).containsExactly("unreadable-volume:many");
        assertThat(list.findings().get(0).where()).isEqualTo("register.csv!D2");
        assertThat(list.megawattHours()).isEqualTo(5);
    }

    @Test
    void anotherFileIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> read("Time,kWh\n2024-06-20 00:00,1\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("register of certificates")
                .hasMessageContaining("Vintage");
    }

    @Test
    void readAsAMeterItIsAskedWhatItIs() {
        ImportPreview preview = Importer.preview(
                file(
                        "Plant,Technology,Country,Production start,Production end,Certificates (MWh),Status\n"
                                + "A,Wind,SE,2024-01-01,2024-01-31,10,Cancelled\nA,Wind,SE,2024-02-01,2024-02-29,20,Cancelled\n"),
                ImportOptions.none(),
                Progress.SILENT);
        assertThat(preview.findings().stream().filter(Finding::blocks).map(Finding::code))
                .contains("kind");
    }

    @Test
    void rowsOfOneCauseAreOneFindingAndOneAnswerLeavesThemOut() {
        String text =
                "Plant,Technology,Vintage,Volume (MWh),Status\nA,Wind,2024,10,Cancelled\nA,Wind,2024,lost 1,Cancelled\n"
                        + "A,Wind,2024,lost 2,Cancelled\nB,Wind,soon,5,Cancelled\n";
        CertificateList list = read(text);
        assertThat(list.findings())
                .extracting(Finding::code)
                .containsExactly("unreadable-volume:lost 0", "unreadable-vintage:soon");
        assertThat(list.findings().get(0).message())
                .isEqualTo("“lost 1” and others like it is no volume of certificates (2 cells: D3, D4).");
        CertificateList answered = read(text, ImportOptions.none().withAnswer("unreadable-volume:lost 0", "drop"));
        assertThat(answered.findings()).filteredOn(Finding::blocks).hasSize(1);
        assertThat(answered.megawattHours()).isEqualTo(10);
    }

    @Test
    void theOrderOfDatesThatCouldBeTwoIsAskedAndProvedByOthers() {
        String header = "Plant,Technology,Production start,Production end,Certificates,Status\n";
        String open = header + "A,Wind,01/02/2024,02/03/2024,10,Cancelled\n";
        Finding question = read(open).findings().get(0);
        assertThat(question.code()).isEqualTo("date-order");
        assertThat(question.options()).extracting(Finding.Option::choice).containsExactly("dmy", "mdy");
        assertThat(read(open, ImportOptions.none().withAnswer("date-order", "mdy"))
                        .isBlocked())
                .isFalse();
        assertThat(read(header
                                + "A,Wind,01/02/2024,02/03/2024,10,Cancelled\nA,Wind,31/12/2024,31/12/2024,1,Cancelled\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void theListIsShownAsItStandsInItsFile() {
        CertificateList list =
                read("Register of May\nPlant,Technology,Vintage,Volume (MWh),Status\nA,Wind,2024,10,Cancelled\n");
        assertThat(list.source().preview().row(0).band().text()).isEqualTo("title");
        assertThat(list.source().preview().row(1).band().text()).isEqualTo("header");
        assertThat(list.source().preview().row(2).cells()).containsExactly("A", "Wind", "2024", "10", "Cancelled");
        assertThat(list.source().preview().columns().get(3).meaning()).isEqualTo("volume");
    }
}
