package org.coppice.importers.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.coppice.model.source.UserError;

/** The container that old workbooks and encrypted new ones share. */
final class Ole2 {

    private Ole2() {}

    static SheetSources.Opened open(ImportFile file) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw passwordProtected(file.name());
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return new SheetSources.Opened(XlsSource.open(file), List.of());
            }
            throw UserError.at(
                    file.name(),
                    "this is an Office document without a worksheet. Save the table with the readings as .xlsx.");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UserError(
                    file.name() + ": the file is damaged. Open it in Excel, let it repair, save it as .xlsx.", e);
        }
    }

    static UserError passwordProtected(String name) {
        return UserError.at(
                name,
                "the workbook is password-protected. Open it in Excel, remove the password (File → Info → Protect Workbook"
                        + " → Encrypt with Password, leave it empty), save it, and import it again.");
    }
}
