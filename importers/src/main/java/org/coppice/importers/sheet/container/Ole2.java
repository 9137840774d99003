package org.coppice.importers.sheet.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.xls.XlsSource;
import org.coppice.model.source.UserError;

/** The container that old workbooks and encrypted new ones share. */
final class Ole2 {
    private static final int MAX_UNPACKED = 1 << 30;

    /** The stream of a workbook since Excel 97, and the one before, which some programs write beside it. */
    private static final List<String> WORKBOOKS = List.of("Workbook", "Book");

    private Ole2() {}

    static SheetSources.Opened open(ImportFile file, Opening opening) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return decrypted(file, system, opening);
            }
            for (String name : WORKBOOKS) {
                if (root.hasEntryCaseInsensitive(name)) {
                    return new SheetSources.Opened(XlsSource.open(file.name(), stream(root, name), opening), List.of());
                }
            }
            throw UserError.at(file.name(), notAWorkbook(root));
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UserError(
                    file.name() + ": the file is damaged. Open it in Excel, let it repair, save it as .xlsx.", e);
        }
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return in.readAllBytes();
        }
    }

    private static String notAWorkbook(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return "this is an old Word document. Copy its table into a worksheet and save that as .xlsx.";
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            return "this is an Outlook message. Save the attachment with the readings and import that.";
        }
        return "this is an Office document without a worksheet. Save the table with the readings as .xlsx.";
    }

    /** The password given, else the one by which Excel protects without asking. */
    private static SheetSources.Opened decrypted(ImportFile file, POIFSFileSystem system, Opening opening)
            throws IOException {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
        String password = opening.password().map(Password::text).orElse(Decryptor.DEFAULT_PASSWORD);
        try {
            if (!decryptor.verifyPassword(password)) {
                throw opening.password().isPresent()
                        ? PasswordNeeded.wrong(file.name())
                        : PasswordNeeded.missing(file.name());
            }
            byte[] bytes;
            try (InputStream in = decryptor.getDataStream(system)) {
                bytes = in.readNBytes(MAX_UNPACKED);
            }
            return SheetSources.open(file.holding(bytes), opening);
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new UserError(
                    file.name()
                            + ": the workbook is encrypted in a way that is not read here. Open it in Excel, remove the"
                            + " password, save it, and import it again.",
                    e);
        }
    }
}
