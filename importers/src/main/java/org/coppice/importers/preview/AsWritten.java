package org.coppice.importers.preview;

import java.util.HashMap;
import java.util.Map;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.Table;

/** The cells of a sheet by their address in the file. */
final class AsWritten {
    private final Table sheet;
    private final Map<Integer, Integer> rows = new HashMap<>();

    AsWritten(Table sheet) {
        this.sheet = sheet;
        for (int row = 0; row < sheet.rows(); row++) {
            rows.put(sheet.rowNumber(row), row);
        }
    }

    /** What stands in a cell such as {@code B7}; blank where nothing does. */
    String text(String address) {
        Integer row = rows.get(CellAddress.rowOf(address));
        return row == null ? "" : sheet.text(row, CellAddress.columnOf(address));
    }
}
