package org.coppice.importers.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetImporterTest {

    private static AssetList read(String text) {
        return AssetImporter.read(ImportFile.of("servers.csv", text.getBytes(StandardCharsets.UTF_8)), Progress.SILENT);
    }

    @Test
    void aListIsReadByItsHeader() {
        AssetList list = read(
                "Inventory 2025;;;\nGerätetyp;Anzahl;Kaufdatum;Standort\nDGX H100;12;15.03.2023;Frankfurt\nCPU server;200;2021;Dublin\nSumme;212;;\n");
        assertThat(list.isBlocked()).isFalse();
        assertThat(list.total()).isEqualTo(212);
        assertThat(list.rows()).hasSize(2);
        AssetRow first = list.rows().get(0);
        assertThat(first.type()).isEqualTo("DGX H100");
        assertThat(first.purchased()).contains(LocalDate.of(2023, 3, 15));
        assertThat(first.site()).isEqualTo("Frankfurt");
        assertThat(first.where()).isEqualTo("servers.csv!A3");
        assertThat(list.rows().get(1).purchased()).contains(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demirbaş No;Üretici;Model;Adet;Satın Alma Tarihi;Lokasyon",
                "Inventarienr;Tillverkare;Modell;Antal;Inköpsdatum;Plats",
                "Patrimônio;Fabricante;Modelo;Quantidade;Data de aquisição;Local",
                "Nr inwentarzowy;Producent;Model;Ilość;Data zakupu;Lokalizacja",
                "Инвентарный номер;Производитель;Модель;Количество;Дата покупки;Площадка",
                "資産番号;メーカー;型番;台数;購入日;設置場所",
                "资产编号;品牌;型号;数量;采购日期;机房",
                "자산번호;제조사;모델명;수량;구매일;위치"
            })
    void headersAreKnownInManyLanguagesAndTheNumberOfAnInventoryIsNoCount(String header) {
        AssetList list =
                read(header + "\n1000;Acme;Blade R750;2;2023-03-15;Hall\n1001;Acme;Blade R750;3;2023-03-15;Hall\n");
        assertThat(list.byType()).isEqualTo(Map.of("Blade R750", 5.0));
        assertThat(list.rows().get(0).site()).isEqualTo("Hall");
        assertThat(list.rows().get(0).purchased()).contains(LocalDate.of(2023, 3, 15));
    }

    @Test
    void aRowWithoutACountColumnIsOneDevice() {
        AssetList list = read("Serial,Model,Purchase date\nA1,R750,2024-01-31\nA2,R750,2024-02-29\n");
        assertThat(list.byType()).isEqualTo(Map.of("R750", 2.0));
    }

    @Test
    void anInventoryOfSingleDevicesIsNoListOfItsSerialNumbers() {
        AssetList list =
                read("Name,Status,Site,Role,Manufacturer,Type,Serial number,Asset tag,Created date,Purchase date\n"
                        + "node1,Active,AMS,Server,Acme,Blade 900,SN1,A1,2025-01-01,2023-02-01\n"
                        + "node2,Active,AMS,Server,Acme,Blade 900,SN2,A2,2025-01-01,2023-02-01\n");
        assertThat(list.isBlocked()).isFalse();
        assertThat(list.byType()).isEqualTo(Map.of("Blade 900", 2.0));
        assertThat(list.rows().get(0).site()).isEqualTo("AMS");
        assertThat(list.rows().get(0).purchased()).contains(LocalDate.of(2023, 2, 1));
    }

    @Test
    void yesIsNoDateOfPurchase() {
        AssetList list =
                read("name,hardware,in_service,start_date\nn1,Blade 900,yes,2023-02-01\nn2,Blade 900,no,2023-02-02\n");
        assertThat(list.isBlocked()).isFalse();
        assertThat(list.byType()).isEqualTo(Map.of("Blade 900", 2.0));
    }

    @Test
    void theModelGoesBeforeTheKindOfDeviceAndBeforeItsProcessor() {
        AssetList list = read(
                "\"name\",\"Device Type\",\"model_id\",\"location\",\"install_status\",\"purchase_date\",\"cpu_type\",\"cpu_count\"\n"
                        + "n1,Server,Blade 900,AMS,Installed,2023-02-01,Core 7,2\nn2,Server,Blade 901,AMS,Installed,2023-02-01,Core 7,2\n");
        assertThat(list.byType()).isEqualTo(Map.of("Blade 900", 1.0, "Blade 901", 1.0));
    }

    @Test
    void aPasteFromExcelNeedsNoHeader() {
        AssetList list = AssetImporter.readPasted("DGX H100\t8\t2024-05-01\tDublin\nDGX A100\t4\t2021-05-01\tDublin\n");
        assertThat(list.total()).isEqualTo(12);
        assertThat(list.rows().get(1).site()).isEqualTo("Dublin");
        assertThat(list.rows().get(1).purchased()).contains(LocalDate.of(2021, 5, 1));
    }

    @Test
    void whatCannotBeReadIsNamedByItsCell() {
        AssetList list = read("Type,Count,Purchased\nA,many,2024\nB,3,03/04/2024\n");
        assertThat(list.findings())
                .extracting(finding -> finding.where())
                .containsExactly("servers.csv!B2", "servers.csv!C3");
        assertThat(list.total()).isEqualTo(3);
        assertThatThrownBy(() -> read("Hello\nWorld\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no list of equipment");
    }

    @Test
    void aNameIsMatchedByWhatTellsModelsApart() {
        List<String> names = List.of("NVIDIA DGX H100", "NVIDIA DGX A100", "Dell PowerEdge R750", "NVIDIA DGX H200");
        assertThat(TypeNames.match("dgx h100 (8 GPU)", names)).contains("NVIDIA DGX H100");
        assertThat(TypeNames.match("R750", names)).contains("Dell PowerEdge R750");
        assertThat(TypeNames.match("DGX", names)).isEmpty();
        assertThat(TypeNames.match("toaster", names)).isEmpty();
    }

    @Test
    @Tag("real-files")
    void theNodesOfAGpuClusterAreCountedByModel() {
        AssetList list = AssetImporter.read(
                ImportFile.of(Path.of(System.getProperty("coppice.real-files"), "alibaba_gpu2023_nodes.csv")),
                Progress.SILENT);
        assertThat(list.records()).isEqualTo(1_213);
        assertThat(list.total()).isEqualTo(6_212);
        assertThat(list.byType())
                .isEqualTo(Map.of(
                        "G2", 4392.0, "T4", 842.0, "G3", 312.0, "P100", 265.0, "V100M32", 204.0, "V100M16", 195.0,
                        "A10", 2.0));
    }

    @Test
    void numbersUnderAnUnknownHeaderAreToldWhereNoColumnCounts() {
        AssetList list = read("Model,Foo,Purchase date\nDGX H100,4,2024-01-01\nDGX H100,7,2024-02-01\n");
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.findings()).extracting(Finding::code).containsExactly("no-count-column");
        assertThat(list.findings().get(0).action()).contains("“Foo”");
        assertThat(read("Model,Qté,Purchase date\nDGX H100,4,2024-01-01\n").total())
                .isEqualTo(4);
        assertThat(read("Model,Serial,RAM (GB),Purchase date\nDGX H100,77,512,2024-01-01\nDGX H100,78,256,2024-02-01\n")
                        .findings())
                .isEmpty();
    }
}
