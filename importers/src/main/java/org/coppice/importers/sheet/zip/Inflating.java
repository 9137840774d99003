package org.coppice.importers.sheet.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Inflates an entry in pieces of many KiB: the usual ones of 512 bytes call the inflater a hundred times as often. */
final class Inflating extends InflaterInputStream {
    private static final int PIECE = 1 << 16;

    private boolean padded;

    private Inflating(InputStream packed) {
        super(packed, new Inflater(true), PIECE);
    }

    static @Nullable InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        InputStream packed = zip.getRawInputStream(entry);
        return packed == null ? null : new Inflating(packed);
    }

    /** Without a header of its own, what is deflated may need one byte more than there is. */
    @Override
    protected void fill() throws IOException {
        len = in.read(buf, 0, buf.length);
        if (len > 0) {
            inf.setInput(buf, 0, len);
            return;
        }
        if (padded) {
            throw new EOFException("the packed bytes end too early");
        }
        padded = true;
        buf[0] = 0;
        len = 1;
        inf.setInput(buf, 0, 1);
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
