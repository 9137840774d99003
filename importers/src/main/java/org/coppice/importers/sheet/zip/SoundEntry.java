package org.coppice.importers.sheet.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The bytes of an entry, held to the checksum that the archive keeps of them: a damaged one may unpack to other numbers. */
public final class SoundEntry {
    /** What is unpacked without a library that the program does not have. */
    private static final Set<ZipMethod> KNOWN = Set.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.BZIP2,
            ZipMethod.IMPLODING,
            ZipMethod.UNSHRINKING);

    private SoundEntry() {}

    /**
     * Opens an entry. Reading it to its end fails where the checksum differs.
     *
     * @throws IOException if it is packed in a way that is not read, or is damaged
     */
    public static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method == null || !KNOWN.contains(method)) {
            throw new ZipException("“" + entry.getName() + "” is packed by method " + entry.getMethod()
                    + ", which is not read; pack it by Deflate");
        }
        try {
            boolean plain = method == ZipMethod.DEFLATED && zip.canReadEntryData(entry);
            InputStream in = plain ? Inflating.open(zip, entry) : zip.getInputStream(entry);
            if (in == null) {
                throw new ZipException("“" + entry.getName() + "” has no content");
            }
            return new Checked(in, entry);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Unpackers fail in ways of their own on damaged bytes; here all is an {@link IOException}. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 crc = new CRC32();
        private final ZipArchiveEntry entry;

        Checked(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(target, offset, length);
            } catch (RuntimeException damaged) {
                throw new IOException(damaged);
            }
            if (n > 0) {
                crc.update(target, offset, n);
            } else if (n < 0 && entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
                throw new ZipException("the checksum of “" + entry.getName() + "” differs");
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
