package org.coppice.importers.sheet.xls;

import java.util.List;
import java.util.Set;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.model.source.UserError;

/**
 * The sheets of a workbook of Excel 5 to 2003, at most 65,536 rows each. Only the records of cells are looked at, so that what else
 * is odd in such a file, as pictures, pivots and macros often are, is no hindrance.
 */
public final class XlsSource implements SheetSource {
    private final String file;
    private final BiffBook book;

    private XlsSource(String file, BiffBook book) {
        this.file = file;
        this.book = book;
    }

    /**
     * Opens a workbook by its stream of records.
     *
     * @throws UserError if it cannot be read
     */
    public static XlsSource open(String file, byte[] stream, Opening opening) {
        if (!BiffBook.begins(new BiffRecords(stream))) {
            throw UserError.at(
                    file,
                    "this workbook is of the time before Excel 5, or damaged. Open it in LibreOffice and save it as .xlsx.");
        }
        return new XlsSource(file, new BiffBook(new BiffRecords(BiffPassword.off(file, stream, opening.password()))));
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(book.names());
    }

    @Override
    public Set<String> hidden() {
        return Set.copyOf(book.hidden());
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        String name = book.names().get(sheet);
        if (!new BiffSheet(book, sink).read(book.place(sheet), progress, "Reading " + name)) {
            throw UserError.at(
                    file + "!" + name,
                    "the sheet of the old workbook (.xls) is cut off or damaged. Open it in Excel, let it repair, save it as"
                            + " .xlsx, or fetch the file again.");
        }
    }

    @Override
    public void close() {
        // all is in memory
    }
}
