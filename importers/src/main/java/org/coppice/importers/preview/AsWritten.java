package org.coppice.importers.preview;

import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.Table;

/** The cells of a sheet, whose rows go down, by their address in the file. */
record AsWritten(Table sheet) {

    /** What stands in a cell such as {@code B7}; blank where nothing does. */
    String text(String address) {
        int number = CellAddress.rowOf(address);
        int low = 0;
        int high = sheet.rows() - 1;
        while (low <= high) {
            int row = (low + high) >>> 1;
            if (sheet.rowNumber(row) == number) {
                return sheet.text(row, CellAddress.columnOf(address));
            }
            low = sheet.rowNumber(row) < number ? row + 1 : low;
            high = sheet.rowNumber(row) < number ? high : row - 1;
        }
        return "";
    }
}
