package org.coppice.app.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files that are dragged from another program and dropped on a place in the window. */
public final class FileDrops {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("files-over");

    private FileDrops() {}

    /**
     * From now on files may be dropped on a node; {@code dropped} gets them in the order of their names. The node has the style class
     * {@code takes-files}, and the state {@code files-over} while files are held over it.
     */
    public static void accept(Node node, Consumer<List<Path>> dropped) {
        node.getStyleClass().add("takes-files");
        node.setOnDragEntered(
                event -> node.pseudoClassStateChanged(OVER, event.getDragboard().hasFiles()));
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            dropped.accept(files.stream().map(File::toPath).sorted().toList());
            event.consume();
        });
    }
}
