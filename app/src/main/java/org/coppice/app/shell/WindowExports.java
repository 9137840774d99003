package org.coppice.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.coppice.app.chart.fx.ChartExports;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.FileKind;

/** Where a chart's contents go from the window: the clipboard, a file, a window with the numbers. */
final class WindowExports implements ChartExports {
    private static final double ROW_HEIGHT = 28;

    private final Stage owner;
    private final Theme theme;
    private final Dialogs dialogs;
    private final Background background;

    WindowExports(Stage owner, Theme theme, Dialogs dialogs, Background background) {
        this.owner = owner;
        this.theme = theme;
        this.dialogs = dialogs;
        this.background = background;
    }

    @Override
    public void copyText(String text) {
        Clip.put(text);
    }

    @Override
    public void saveSvg(String suggestedName, String svg) {
        save("Save chart as SVG", FileKind.SVG, suggestedName, svg.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void savePng(String suggestedName, byte[] png) {
        save("Save chart as PNG", FileKind.PNG, suggestedName, png);
    }

    private void save(String title, FileKind kind, String name, byte[] bytes) {
        dialogs.chooseToSave(title, kind, name)
                .ifPresent(path -> background.start(
                        title,
                        progress -> {
                            try {
                                return Files.write(path, bytes);
                            } catch (IOException failed) {
                                throw new org.coppice.model.source.UserError(
                                        path + " could not be written: " + failed.getMessage()
                                                + ". Choose another folder.",
                                        failed);
                            }
                        },
                        written -> {}));
    }

    @Override
    public void showTable(String title, List<List<String>> table) {
        TableView<List<String>> view = new TableView<>();
        view.setFixedCellSize(ROW_HEIGHT);
        List<String> header = table.isEmpty() ? List.of() : table.get(0);
        for (int i = 0; i < header.size(); i++) {
            view.getColumns().add(column(header.get(i), i));
        }
        if (table.size() > 1) {
            view.getItems().setAll(table.subList(1, table.size()));
        }
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        Scene scene = new Scene(new BorderPane(view), 560, 480);
        theme.add(scene);
        stage.setOnHidden(event -> theme.remove(scene));
        stage.setScene(scene);
        stage.show();
    }

    private static TableColumn<List<String>, String> column(String title, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        column.setPrefWidth(140);
        return column;
    }
}
