package org.coppice.importers.sheet.zip;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.source.UserError;

/** A file in memory as a zip. */
public final class ZipBytes {

    private ZipBytes() {}

    /**
     * Opens a zip by its central directory.
     *
     * @throws UserError if it has none or it is damaged
     */
    public static ZipFile open(ImportFile file) {
        try {
            return ZipFile.builder().setByteArray(file.bytes()).get();
        } catch (IOException e) {
            throw new UserError(
                    file.name()
                            + ": the workbook is damaged or cut short: the list of its parts, at its end, cannot be read. Fetch"
                            + " the file again, or open it in Excel, let it repair, and save it anew.",
                    e);
        }
    }
}
