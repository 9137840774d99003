package org.coppice.importers.sheet.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.model.source.UserError;

/** Takes the encryption off the records of an old workbook. POI does the arithmetic. */
final class BiffPassword {
    /** The record that tells of encryption is the second or third. */
    private static final int FIRST_RECORDS = 4;
    /** Where a sheet begins stands in plain ([MS-XLS] 2.2.10). */
    private static final int PLACE_BYTES = 4;

    private BiffPassword() {}

    /**
     * The records in plain, each where it was. Without a password the one is tried by which Excel protects without asking.
     *
     * @throws UserError if the password is missing or wrong, or the encryption is of a kind that is not known
     */
    static byte[] off(String file, byte[] stream, Optional<Password> password) {
        BiffRecords records = new BiffRecords(stream);
        int at = 0;
        for (int i = 0; i < FIRST_RECORDS && records.holds(at); i++, at = records.next(at)) {
            if (records.kind(at) == BiffRecords.FILE_PASS) {
                return plain(file, stream, at, records.next(at), password);
            }
        }
        return stream;
    }

    private static byte[] plain(String file, byte[] stream, int from, int to, Optional<Password> password) {
        EncryptionInfo encryption;
        try {
            RecordInputStream record = new RecordInputStream(new ByteArrayInputStream(stream, from, to - from));
            record.nextRecord();
            encryption = new FilePassRecord(record).getEncryptionInfo();
            if (!encryption
                    .getDecryptor()
                    .verifyPassword(password.map(Password::text).orElse(Decryptor.DEFAULT_PASSWORD))) {
                throw password.isPresent() ? PasswordNeeded.wrong(file) : PasswordNeeded.missing(file);
            }
            return plain(stream, to, encryption);
        } catch (UserError told) {
            throw told;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw unknown(file, e);
        }
    }

    private static byte[] plain(byte[] stream, int from, EncryptionInfo encryption)
            throws IOException, EncryptedDocumentException {
        byte[] plain = stream.clone();
        BiffRecords records = new BiffRecords(stream);
        Biff8DecryptingStream in = new Biff8DecryptingStream(
                new ByteArrayInputStream(stream, from, stream.length - from), from, encryption);
        for (int at = from; records.holds(at); at = records.next(at)) {
            in.readRecordSID();
            byte[] fields = new byte[in.readDataSize()];
            in.readFully(fields); // POI errs where it reads into a part of an array
            int kept = records.kind(at) == BiffRecords.SHEET ? Math.min(PLACE_BYTES, fields.length) : 0;
            System.arraycopy(fields, kept, plain, records.fields(at) + kept, fields.length - kept);
        }
        return plain;
    }

    private static UserError unknown(String file, Exception cause) {
        return new UserError(
                file
                        + ": the workbook is encrypted in a way that is not read here. Open it in Excel, remove the password,"
                        + " save it as .xlsx, and import it again.",
                cause);
    }
}
