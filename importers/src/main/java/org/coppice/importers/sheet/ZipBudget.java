package org.coppice.importers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.model.source.UserError;

/**
 * Unpacks every part of a workbook once, counting, before anything trusts it. Budgets are absolute: a ratio test refuses honest
 * files (style sheets of 100:1 are common).
 */
final class ZipBudget {
    private static final int MAX_PARTS = 5_000;
    private static final long MAX_PART = 2L << 30;
    private static final long MAX_TOTAL = 3L << 30;
    private static final long MAX_SMALL_PART = 256L << 20;

    private ZipBudget() {}

    static void check(String file, ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || name.contains("..")) {
                throw UserError.at(
                        file,
                        "the workbook holds the part “" + entry.getName()
                                + "” twice or under a name that leaves its folder. Open it in Excel and save it anew.");
            }
            if (names.size() > MAX_PARTS) {
                throw tooLarge(file, "more than " + MAX_PARTS + " parts");
            }
            boolean sheet = name.contains("/worksheets/") || name.contains("sharedstrings");
            total += size(file, zip, entry, sheet ? MAX_PART : MAX_SMALL_PART);
            if (total > MAX_TOTAL) {
                throw tooLarge(file, "more than " + (MAX_TOTAL >> 20) + " MiB unpacked");
            }
        }
    }

    private static long size(String file, ZipFile zip, ZipArchiveEntry entry, long budget) throws IOException {
        if (entry.isDirectory()) {
            return 0;
        }
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0 && xml) {
                    refuseDoctype(file, entry.getName(), new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
                size += n;
                if (size > budget) {
                    throw tooLarge(
                            file, "“" + entry.getName() + "” with more than " + (budget >> 20) + " MiB unpacked");
                }
            }
        }
        return size;
    }

    private static void refuseDoctype(String file, String part, String head) {
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw UserError.at(
                    file,
                    "the part “" + part + "” declares a document type, which no spreadsheet needs and which can reach"
                            + " outside the file. Open it in Excel and save it anew.");
        }
    }

    private static UserError tooLarge(String file, String what) {
        return UserError.at(
                file,
                "the workbook holds " + what + ", which is over the limit. Save the sheet with the readings alone.");
    }
}
