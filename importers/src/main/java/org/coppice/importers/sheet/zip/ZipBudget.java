package org.coppice.importers.sheet.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Opens the parts of a workbook and counts what comes out of them, so that none unpacks to more than it may. A part that nobody
 * reads is never unpacked. Budgets are absolute: a strict ratio test refuses honest files (style sheets of 100:1 are common).
 */
public final class ZipBudget {
    private static final int MAX_PARTS = 5_000;
    private static final long MAX_PART = 2L << 30;
    private static final long MAX_TOTAL = 3L << 30;
    private static final long MAX_SMALL_PART = 256L << 20;
    /** From this size on a part is also held to a ratio that no sheet reaches, so that a bomb is known early. */
    private static final long RATIO_FROM = 10L << 20;

    private static final long MAX_RATIO = 400;

    private final String file;
    private final ZipFile zip;
    /** By {@link ZipBytes#key}. */
    private final Map<String, ZipArchiveEntry> entries;

    private final Map<String, Long> unpacked = new HashMap<>();

    private ZipBudget(String file, ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.file = file;
        this.zip = zip;
        this.entries = entries;
    }

    /** The budget of a workbook, whose list of parts must be sound. */
    public static ZipBudget of(String file, ZipFile zip) {
        Map<String, ZipArchiveEntry> names = new HashMap<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = ZipBytes.key(entry.getName());
            if (names.put(name, entry) != null || name.contains("..")) {
                throw UserError.at(
                        file,
                        "the workbook holds the part “" + entry.getName()
                                + "” twice or under a name that leaves its folder. Open it in Excel and save it anew.");
            }
            if (names.size() > MAX_PARTS) {
                throw tooLarge(file, "more than " + MAX_PARTS + " parts");
            }
        }
        return new ZipBudget(file, zip, names);
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        return entries.get(ZipBytes.key(name));
    }

    /** Whether there is a part of that name. */
    public boolean holds(String name) {
        return entry(name) != null;
    }

    /**
     * Refuses a sheet that lies where another does: its energy would count twice, and a small file could hold any number of sheets.
     *
     * @throws UserError if the part is among those of the other sheets
     */
    public void refuseTwice(String part, List<String> others) {
        if (others.contains(part)) {
            throw UserError.at(
                    file,
                    "two sheets of the workbook lie in the same part “" + part
                            + "”, so that its readings would count twice. Open it in Excel, let it repair, and save it anew.");
        }
    }

    /** How many bytes a part has in the file; 0 where there is none of that name. */
    public long packed(String name) {
        ZipArchiveEntry entry = entry(name);
        return entry == null ? 0 : entry.getCompressedSize();
    }

    /**
     * The content of a part; reading beyond the budget fails with a message for people.
     *
     * @throws UserError if there is no such part
     */
    public InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entry(name);
        if (entry == null) {
            throw UserError.at(
                    file,
                    "the workbook lacks its part “" + name + "”. Open it in Excel, let it repair, and save it anew.");
        }
        return open(entry);
    }

    /** The content of a part; reading beyond the budget fails with a message for people. */
    public InputStream open(ZipArchiveEntry entry) throws IOException {
        InputStream counted = openUnparsed(entry);
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".xml") || name.endsWith(".rels")
                    ? SafeXml.withoutDoctype(counted, file, "the part “" + entry.getName() + "”")
                    : counted;
        } catch (IOException | RuntimeException refused) {
            counted.close();
            throw refused;
        }
    }

    /** As {@link #open}, of a part that no parser of XML will see: it may declare what it likes. */
    public InputStream openUnparsed(ZipArchiveEntry entry) throws IOException {
        String name = ZipBytes.key(entry.getName());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UserError.at(
                    file, "the archive is password-protected. Unpack it with its password and import what is in it.");
        }
        boolean sheet = name.contains("/worksheets/") || name.contains("sharedstrings") || name.equals("content.xml");
        return new Counted(SoundEntry.open(zip, entry), entry, sheet ? MAX_PART : MAX_SMALL_PART);
    }

    /** Counts; a part that is read twice counts once, at its most. */
    private synchronized void count(String part, long bytes, long budget) {
        if (bytes > budget) {
            throw tooLarge(file, "“" + part + "” with more than " + (budget >> 20) + " MiB unpacked");
        }
        unpacked.merge(part, bytes, Math::max);
        long total = unpacked.values().stream().mapToLong(Long::longValue).sum();
        if (total > MAX_TOTAL) {
            throw tooLarge(file, "more than " + (MAX_TOTAL >> 20) + " MiB unpacked");
        }
    }

    private static UserError tooLarge(String file, String what) {
        return UserError.at(
                file,
                "the workbook holds " + what + ", which is over the limit. Save the sheet with the readings alone.");
    }

    private final class Counted extends FilterInputStream {
        /** The total is looked at every so many bytes, not at each read. */
        private static final long EVERY = 1 << 20;

        private final String part;
        private final long packed;
        private final long budget;
        private long read;
        private long told;

        Counted(InputStream in, ZipArchiveEntry entry, long budget) {
            super(in);
            this.part = entry.getName();
            this.packed = Math.max(1, entry.getCompressedSize());
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            read += Math.max(0, n);
            if (read - told >= EVERY || n < 0 || read > budget) {
                told = read;
                if (read > RATIO_FROM && read / packed > MAX_RATIO) {
                    throw tooLarge(file, "“" + part + "”, which unpacks to more than " + MAX_RATIO + " times its size");
                }
                count(part, read, budget);
            }
            return n;
        }
    }
}
