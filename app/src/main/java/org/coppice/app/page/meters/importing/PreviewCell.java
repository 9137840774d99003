package org.coppice.app.page.meters.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.preview.PreviewRow;
import org.coppice.importers.preview.SheetPreview;

/** One cell of the preview: of the column of row numbers and bands where the index is −1. */
final class PreviewCell extends TableCell<Integer, Integer> {
    private final int column;
    private final Supplier<Optional<SheetPreview>> shown;

    PreviewCell(int column, Supplier<Optional<SheetPreview>> shown) {
        this.column = column;
        this.shown = shown;
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        getStyleClass()
                .removeIf(name -> name.startsWith("band-")
                        || name.startsWith("role-")
                        || name.startsWith("meter-")
                        || name.startsWith("mark-"));
        if (empty || index == null || shown.get().isEmpty()) {
            setText("");
            return;
        }
        PreviewRow row = shown.get().orElseThrow().row(index);
        getStyleClass().add(PreviewColours.of(row.band()));
        if (column < 0) {
            boolean data = row.band() == PreviewRow.Band.DATA;
            setText(row.number() + (data ? "" : "  " + row.band().text()));
            return;
        }
        setText(row.cell(column));
        if (row.band() == PreviewRow.Band.DATA) {
            PreviewColumn of = shown.get().orElseThrow().columns().get(column);
            getStyleClass().add(PreviewColours.of(of));
            setAlignment(of.role() == PreviewColumn.Role.VALUE ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            if (row.mark(column) != PreviewRow.Mark.NONE) {
                getStyleClass().add("mark-" + row.mark(column).name().toLowerCase(Locale.ROOT));
            }
        } else {
            setAlignment(Pos.CENTER_LEFT);
        }
    }
}
