package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name says. */
enum Container {
    EMPTY,
    ZIP,
    /** The container of old Office files and of encrypted new ones. */
    OLE2,
    GZIP,
    PDF,
    /** The old spreadsheets before OLE2: BIFF 2 to 4. */
    BIFF,
    XML,
    HTML,
    JSON,
    SQLITE,
    TEXT;

    static Container of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        if (starts(bytes, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(bytes, 'S', 'Q', 'L', 'i', 't', 'e')) {
            return SQLITE;
        }
        if (starts(bytes, 9, 0, 4, 0) || starts(bytes, 9, 2, 6, 0) || starts(bytes, 9, 4, 6, 0)) {
            return BIFF;
        }
        return text(bytes);
    }

    private static Container text(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .stripLeading()
                .toLowerCase(java.util.Locale.ROOT);
        if (head.startsWith("<?xml") || head.startsWith("<feed") || head.startsWith("<ns")) {
            return head.contains("<html") ? HTML : XML;
        }
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<table")) {
            return HTML;
        }
        if (head.matches("(?s)(\\{\\s*[\"}].*|\\[\\s*[{\\[].*)")) {
            return JSON;
        }
        return TEXT;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
