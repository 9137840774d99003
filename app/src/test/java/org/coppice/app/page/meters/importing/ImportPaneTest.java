package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.app.shell.FxThread;
import org.coppice.app.shell.TestShell;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as a person sees and uses it, in a window without a screen. */
class ImportPaneTest {
    @TempDir
    private Path folder;

    /** Four days of hours as a person would export them: titles, units, a sum below, a value that is none. */
    private Path untidy(String name, int month) throws IOException {
        StringBuilder text = new StringBuilder("Colo Frankfurt\nZeit;Raum 7;Kosten EUR\n;kWh;EUR\n");
        for (int hour = 0; hour < 96; hour++) {
            String value = hour == 30 ? "defekt" : "1" + hour % 7 + ",5";
            text.append(String.format("%02d.%02d.2025 %02d:00;%s;3%n", 13 + hour / 24, month, hour % 24, value));
        }
        return Files.writeString(
                folder.resolve(name), text.append("Summe;999;9\n").toString());
    }

    private TestShell open(Path... files) {
        return FxThread.call(() -> {
            TestShell window = TestShell.of(SamplePages.workspace(SamplePages.plan()), folder);
            window.shell().open(PageId.METERS);
            layout(window);
            window.dialogs().files.addAll(List.of(files));
            button(window, "Import files…").fire();
            layout(window);
            return window;
        });
    }

    private static void layout(TestShell window) {
        window.shell().root().applyCss();
        window.shell().root().layout();
    }

    private static Set<Node> all(TestShell window, String selector) {
        layout(window);
        return window.shell().root().lookupAll(selector);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Button button(TestShell window, String text) {
        return all(window, ".button").stream()
                .map(Button.class::cast)
                .filter(button -> isShown(button) && button.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " among "
                        + all(window, ".button").stream()
                                .map(node -> ((Button) node).getText())
                                .toList()));
    }

    private static List<String> words(TestShell window) {
        return Stream.of(".label", ".statement-cell")
                .flatMap(style -> all(window, style).stream())
                .filter(ImportPaneTest::isShown)
                .map(node -> node instanceof Text cell ? cell.getText() : ((Label) node).getText())
                .toList();
    }

    private static TableView<?> table(TestShell window, String styleClass) {
        return all(window, "." + styleClass).stream()
                .filter(TableView.class::isInstance)
                .map(TableView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Two days of a hall as UTC, so that nothing is asked; the plan is of another year, which is a warning. */
    private Path clear(String name) throws IOException {
        StringBuilder text = new StringBuilder("time," + name + " IT load (kWh)\n");
        for (int hour = 0; hour < 48; hour++) {
            text.append(String.format("2024-05-%02dT%02d:00:00Z,%d%n", 13 + hour / 24, hour % 24, 5 + hour % 7));
        }
        return Files.writeString(folder.resolve(name + ".csv"), text.toString());
    }

    @Test
    void whatWasCommittedTogetherIsStillToBeLookedAt() throws IOException {
        TestShell window = open(clear("Hall X"), clear("Hall Y"), untidy("may.csv", 5));
        FxThread.run(() -> {
            for (String name : List.of("Hall X", "Hall Y")) {
                file(window, name).fire();
                button(window, "Frankfurt").fire();
            }
            file(window, "may").fire();
            button(window, "Commit all 2").fire();
            assertThat(button(window, "Commit all that are ready").isDisabled()).isTrue();
            ToggleButton done = file(window, "Hall Y");
            assertThat(done.getText()).contains("imported", "warning");
            done.fire();
            assertThat(words(window)).anyMatch(text -> text.contains("no reading in 2025"));
            assertThat(words(window)).noneMatch(text -> text.contains("before Commit"));
            button(window, "Cancel all").fire();
            assertThat(words(window))
                    .contains("Look at what was imported")
                    .anyMatch(text -> text.contains("no reading in 2025"));
            window.workspace().undo();
            assertThat(words(window)).doesNotContain("Look at what was imported");
        });
    }

    @Test
    void thePreviewShowsEveryRowWithItsBandAndALegend() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            assertThat(table(window, "preview-table").getItems()).hasSize(100); // 3 above, 96 readings, 1 sum
            assertThat(words(window))
                    .contains(
                            "title",
                            "header",
                            "unit",
                            "left out",
                            "time",
                            "Raum 7",
                            "ignored",
                            "Shown: all 100 rows · 3 columns");
            assertThat(all(window, ".band-header")).isNotEmpty();
            assertThat(all(window, ".role-time")).isNotEmpty();
        });
    }

    @Test
    void decidingStepByStepEndsInMetersThatResultsUse() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            assertThat(button(window, "Commit").isDisabled()).isTrue();
            assertThat(words(window)).contains("3 things are to be decided.");
            button(window, "Treat as missing").fire();
            button(window, "Europe/Berlin").fire();
            button(window, "Frankfurt").fire();
            assertThat(words(window)).contains("What does “Raum 7” measure?");
            button(window, "IT load").fire();
            assertThat(words(window)).contains("IT: PUE, cost, carbon");
            Button commit = button(window, "Commit 95 readings");
            assertThat(commit.isDisabled()).isFalse();
            commit.fire();
        });
        Meter meter = window.workspace().plan().meters().stream()
                .filter(each -> each.name().equals("Raum 7"))
                .findFirst()
                .orElseThrow();
        assertThat(meter.measures()).isEqualTo(Meter.Measures.IT);
        assertThat(meter.replacesModel()).isTrue();
        assertThat(window.dialogs().complaints).isEmpty();
        FxThread.run(() -> {
            assertThat(all(window, ".preview-table")).isEmpty(); // the meters are shown again
            assertThat(words(window))
                    .contains("Remembered recipes")
                    .anySatisfy(text -> assertThat(text).startsWith("may.csv, imported on 2"));
        });
    }

    @Test
    void aPlaceOfAFindingIsShownInThePreview() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            button(window, "B34").fire(); // the hour 30 stands in row 34
            TableView<?> table = table(window, "preview-table");
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(33);
            assertThat(table.getSelectionModel().getSelectedCells()).hasSize(1);
        });
    }

    @Test
    void theBillOfAMeterIsComparedWhereItIsTyped() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            TextField bill = all(window, ".text-field").stream()
                    .map(TextField.class::cast)
                    .filter(field -> "What the bill says".equals(field.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            bill.setText("1.2785 MWh");
            bill.fireEvent(new javafx.event.ActionEvent());
            assertThat(words(window)).anySatisfy(text -> assertThat(text).contains("the bill says 1,278.5 kWh"));
            assertThat(words(window)).contains("±0.00 %"); // 95 × 10.5 + 281
        });
    }

    @Test
    void aMeterThatIsNotWantedIsUncheckedAndNothingIsCommitted() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            CheckBox use = all(window, ".check-box").stream()
                    .map(CheckBox.class::cast)
                    .filter(box -> "Take in Raum 7".equals(box.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            use.fire();
            assertThat(words(window)).contains("Every series is left out.");
            button(window, "Cancel").fire();
            assertThat(all(window, ".preview-table")).isEmpty();
        });
        assertThat(window.workspace().plan()).isSameAs(SamplePages.plan());
    }

    @Test
    void severalFilesStandInAStripWithTheirStagesAndAreCommittedTogether() throws IOException {
        TestShell window = open(untidy("april.csv", 4), untidy("may.csv", 5));
        FxThread.run(() -> {
            assertThat(all(window, ".queue-file"))
                    .extracting(node -> ((ToggleButton) node).getText())
                    .containsExactly("april.csv · asks", "may.csv · asks");
            button(window, "Treat as missing").fire();
            button(window, "Europe/Berlin").fire();
            button(window, "Frankfurt").fire();
            button(window, "IT load").fire();
            assertThat(all(window, ".queue-file"))
                    .extracting(node -> ((ToggleButton) node).getText())
                    .containsExactly("april.csv · ready", "may.csv · ready");
            button(window, "Commit all 2 that are ready").fire();
            assertThat(all(window, ".queue-file")).isEmpty();
        });
        assertThat(window.workspace().plan().imports())
                .hasSize(SamplePages.plan().imports().size() + 2);
    }

    @Test
    void aListIsLookedAtAfterAFileOfReadings() throws IOException {
        Path register = Files.writeString(
                folder.resolve("gos.csv"), "Plant,Technology,Country,Vintage,Certificates\nNorrby,Wind,SE,2024,150\n");
        TestShell window = open(untidy("may.csv", 5), register);
        FxThread.run(() -> {
            file(window, "gos.csv").fire();
            assertThat(words(window)).contains("What it adds up to", "150", "Shown: all 2 rows · 5 columns");
            button(window, "yes, cancelled").fire();
            assertThat(words(window)).contains("Commit will make of it:");
            assertThat(button(window, "Commit 1 row").isDisabled()).isFalse();
        });
    }

    @Test
    void longAnswersStandBesideTheirQuestionWithTheUnitOfWhatTheyLeadTo() throws IOException {
        String header = "Time (UTC),Carbon intensity gCO2eq/kWh (direct),Carbon intensity gCO2eq/kWh (Life cycle)\n";
        TestShell window = open(Files.writeString(
                folder.resolve("grid.csv"), header + "2025-01-01 00:00,300,350\n2025-01-01 01:00,310,360\n"));
        FxThread.run(() -> {
            button(window, "a series of the grid").fire();
            Button answer = button(window, "Carbon intensity gCO2eq/kWh (direct)");
            assertThat(answer.getText()).contains("→ mean 305").endsWith("g/kWh");
            Node question = all(window, ".label").stream()
                    .filter(node -> isShown(node) && ((Label) node).getText().startsWith("Which column is meant"))
                    .findFirst()
                    .orElseThrow();
            assertThat(answer.localToScene(answer.getLayoutBounds()).getMinX())
                    .isGreaterThan(
                            question.localToScene(question.getLayoutBounds()).getMaxX());
        });
    }

    @Test
    void anAnswerIsTakenBackAndAfterTheImportTheKeyboardIsOnThePage() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            button(window, "Treat as missing").fire();
            assertThat(words(window)).contains("2 things are to be decided.");
            button(window, "Take back the last answer").fire();
            assertThat(words(window)).contains("3 things are to be decided.");
            assertThat(all(window, ".button"))
                    .noneMatch(
                            node -> isShown(node) && ((Button) node).getText().startsWith("Take back"));
            button(window, "Cancel").requestFocus();
            button(window, "Cancel").fire();
            assertThat(focused(window)).isEqualTo(button(window, "Import files…"));
        });
    }

    @Test
    void whatCannotBeReadSaysWhyAfterAFileThatCan() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear sir,\nno numbers here.");
        TestShell window = open(untidy("may.csv", 5), letter);
        FxThread.run(() -> {
            file(window, "letter.txt").fire();
            assertThat(words(window)).anySatisfy(text -> assertThat(text).contains("No readings were found"));
            file(window, "may.csv").fire();
            assertThat(words(window)).contains("Shown: all 100 rows · 3 columns");
        });
    }

    private static ToggleButton file(TestShell window, String name) {
        return all(window, ".queue-file").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndCloses() throws IOException {
        TestShell window = open(Files.writeString(folder.resolve("letter.txt"), "Dear sir,\nno numbers here."));
        FxThread.run(() -> {
            assertThat(words(window)).contains("This file cannot be read.");
            assertThat(words(window)).anySatisfy(text -> assertThat(text).contains("No readings were found"));
            button(window, "Close").fire();
            assertThat(all(window, ".queue-file")).isEmpty();
        });
        assertThat(window.workspace().plan()).isSameAs(SamplePages.plan());
    }

    @Test
    void whatIsSaidOfAFileBeginsLikeASentence() throws IOException {
        TestShell window = open(Files.writeString(folder.resolve("empty.csv"), ""));
        FxThread.run(() -> assertThat(words(window))
                .contains("What is wrong")
                .doesNotContain("To decide")
                .anySatisfy(text -> assertThat(text).startsWith("The file is empty.")));
        assertThat(ImportWords.sentence("this is a PDF.")).isEqualTo("This is a PDF.");
        assertThat(ImportWords.sentence("a.pdf: no table")).isEqualTo("a.pdf: no table");
    }

    @Test
    void afterTheImportTheNewMeterIsLookedAtWhicheverWasBefore() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            button(window, "Cancel").fire();
            meters(window).getSelectionModel().clearAndSelect(1);
            window.dialogs().files.add(folder.resolve("may.csv"));
            button(window, "Import files…").fire();
            for (String answer : List.of("Treat as missing", "Europe/Berlin", "Frankfurt", "IT load", "Commit 95")) {
                button(window, answer).fire();
                layout(window);
            }
            assertThat(meters(window).getSelectionModel().getSelectedItem())
                    .extracting(meter -> ((Meter) meter).name())
                    .isEqualTo("Raum 7");
        });
    }

    @Test
    void whoHasNoSiteYetIsLedToSitesInsteadOfAnError() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(SamplePages.workspace(Plan.empty("New", 2025)), folder);
            window.shell().open(PageId.METERS);
            assertThat(words(window)).contains("No site yet").doesNotContain("No readings yet");
            button(window, "Go to Sites").fire();
            assertThat(window.shell().currentProperty().get()).isEqualTo(PageId.SITES);
            assertThat(window.dialogs().complaints).isEmpty();
        });
    }

    private static TableView<?> meters(TestShell window) {
        return all(window, ".table-view").stream()
                .filter(TableView.class::isInstance)
                .map(node -> (TableView<?>) node)
                .filter(table -> table.getItems().stream().anyMatch(Meter.class::isInstance))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theKeyboardGoesToTheFirstQuestionAndAfterTheLastToCommit() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        FxThread.run(() -> {
            assertThat(focused(window).getAccessibleText()).contains("answer to: ");
            button(window, "Treat as missing").fire();
            button(window, "Europe/Berlin").fire();
            button(window, "Frankfurt").fire();
            Button last = button(window, "IT load");
            last.requestFocus();
            last.fire();
            layout(window);
            assertThat(focused(window)).isEqualTo(button(window, "Commit 95 readings"));
        });
    }

    /** A list feeds no meter to which the keyboard could go. */
    @Test
    void theKeyboardStaysOnThePageWhenAListWasCommitted() throws IOException {
        TestShell window = open(Files.writeString(
                folder.resolve("gos.csv"), "Plant,Technology,Country,Vintage,Certificates\nNorrby,Wind,SE,2024,150\n"));
        FxThread.run(() -> {
            button(window, "yes, cancelled").fire();
            Button commit = button(window, "Commit 1 row");
            commit.requestFocus();
            commit.fire();
            layout(window);
            assertThat(focused(window)).isEqualTo(button(window, "Import files…"));
        });
    }

    @Test
    void onlyPlacesOfCellsLeadToThePreview() {
        assertThat(List.of("a.xlsx!May!C14:C20", "Meter Entries, J2:J36", "may.csv, B7"))
                .allMatch(PreviewPane::isOfCells);
        assertThat(List.of("weather_2001_tmy2.csv", "Columbus grid, general service 2", "sheet May", ""))
                .noneMatch(PreviewPane::isOfCells);
    }

    private static Node focused(TestShell window) {
        return window.shell().root().getScene().getFocusOwner();
    }

    /** All that is measured in text grows with it, or texts would be cut. */
    @Test
    void columnsAndRowsGrowWithTheZoom() throws IOException {
        TestShell window = open(untidy("may.csv", 5));
        List<Double> before = FxThread.call(() -> widths(window));
        FxThread.run(() -> window.theme().setZoom(1.5));
        FxThread.await("wider columns", () -> widths(window).get(1) > 1.4 * before.get(1));
        FxThread.run(() -> {
            List<Double> after = widths(window);
            for (int column = 0; column < before.size(); column++) {
                assertThat(after.get(column)).isCloseTo(1.5 * before.get(column), withinPercentage(1));
            }
        });
    }

    private static List<Double> widths(TestShell window) {
        TableView<?> preview = table(window, "preview-table");
        TableView<?> series = table(window, "series-table");
        Stream<Double> columns = preview.getColumns().stream().map(column -> column.getPrefWidth());
        return Stream.concat(
                        columns,
                        Stream.of(
                                preview.getFixedCellSize(),
                                series.getFixedCellSize(),
                                series.getColumns().get(1).getMinWidth()))
                .toList();
    }
}
