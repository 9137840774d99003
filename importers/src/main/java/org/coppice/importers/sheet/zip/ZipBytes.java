package org.coppice.importers.sheet.zip;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.source.UserError;

/** A file in memory as a zip. */
public final class ZipBytes {

    private ZipBytes() {}

    /**
     * The name of a part as it is compared. Names do not differ by case alone (ECMA-376 part 2, 9.1.1.3), and some programs of
     * Windows write its separator.
     */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    /** Whether a zip has a part of that name. */
    public static boolean holds(ZipFile zip, String name) {
        return zip.getEntry(name) != null
                || Collections.list(zip.getEntries()).stream()
                        .anyMatch(entry -> key(entry.getName()).equals(key(name)));
    }

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
