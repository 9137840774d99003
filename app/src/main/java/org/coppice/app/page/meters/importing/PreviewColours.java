package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.preview.PreviewRow;
import org.coppice.importers.preview.SheetPreview;

/** Which colour says what in the preview, and the legend of those that occur. */
final class PreviewColours {
    private static final int METERS = 6;
    /** Rows at either end in which bands are looked for. */
    private static final int LOOKED_AT = 40;

    private PreviewColours() {}

    private static Set<PreviewRow.Band> bands(SheetPreview preview) {
        Set<PreviewRow.Band> bands = EnumSet.noneOf(PreviewRow.Band.class);
        for (int row = 0; row < preview.size(); row++) {
            if (row < LOOKED_AT || row >= preview.size() - LOOKED_AT) {
                bands.add(preview.row(row).band());
            } else if (row == LOOKED_AT) {
                row = Math.max(row, preview.size() - LOOKED_AT - 1);
            }
        }
        return bands;
    }

    /** The colours that occur, each with what it means. */
    static List<Node> of(SheetPreview preview) {
        List<Node> entries = new ArrayList<>();
        for (PreviewRow.Band band : bands(preview)) {
            if (band != PreviewRow.Band.DATA) {
                entries.add(entry(band.text(), of(band)));
            }
        }
        List<String> said = new ArrayList<>();
        for (PreviewColumn column : preview.columns()) {
            boolean value = column.role() == PreviewColumn.Role.VALUE;
            String text = value ? column.meaning() : column.role().text();
            if (!said.contains(text) && said.size() < METERS + 4) {
                said.add(text);
                entries.add(entry(text, of(column)));
            }
        }
        entries.add(entry("no value", "mark-missing"));
        entries.add(entry("no number", "mark-bad"));
        return entries;
    }

    private static Node entry(String text, String styleClass) {
        Region box = new Region();
        box.getStyleClass().addAll("legend-box", styleClass);
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        HBox entry = new HBox(5, box, label);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    /** The style of the rows of a band. */
    static String of(PreviewRow.Band band) {
        return "band-" + band.text().replace(' ', '-');
    }

    /** The style of the cells of a column. */
    static String of(PreviewColumn column) {
        return column.role() == PreviewColumn.Role.VALUE
                ? "meter-" + Math.max(0, column.meter()) % METERS
                : "role-" + column.role().text();
    }
}
