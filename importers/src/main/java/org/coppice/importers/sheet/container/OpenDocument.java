package org.coppice.importers.sheet.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.ods.OdsSource;
import org.coppice.model.source.UserError;

/** What a zip of an office program of the OpenDocument family holds, by the type that it states first of all (OASIS ODF 1.3, part 2, 3.3). */
final class OpenDocument {
    private static final String CONTENT = "content.xml";
    /** The whole document, encrypted at once, as LibreOffice writes it since 2024. */
    private static final String ENCRYPTED = "encrypted-package";

    private OpenDocument() {}

    /**
     * Whether the zip is a spreadsheet.
     *
     * @throws UserError if it is another document of the family, is encrypted, or has no content
     */
    static boolean isSpreadsheet(String file, ZipFile zip) throws IOException {
        String type = type(zip);
        if (type.startsWith("application/vnd.sun.xml.calc")) {
            throw UserError.at(
                    file,
                    "this is a spreadsheet of OpenOffice 1 (.sxc). Open it in LibreOffice and save it as .ods or .xlsx.");
        }
        boolean opens = type.startsWith("application/vnd.oasis.opendocument");
        if (opens && !type.contains("spreadsheet")) {
            throw UserError.at(
                    file,
                    "this is an OpenDocument text or drawing, not a spreadsheet. Copy its table into a spreadsheet and save"
                            + " that as .ods or .xlsx.");
        }
        if (opens && zip.getEntry(CONTENT) == null) {
            throw zip.getEntry(ENCRYPTED) == null ? OdsSource.withoutContent(file) : OdsSource.encrypted(file);
        }
        return zip.getEntry(CONTENT) != null && (type.isEmpty() || type.contains("spreadsheet"));
    }

    private static String type(ZipFile zip) throws IOException {
        ZipArchiveEntry mimetype = zip.getEntry("mimetype");
        if (mimetype == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(mimetype)) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }
}
