package org.coppice.importers.sheet.container;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name says. */
enum Container {
    EMPTY,
    ZIP,
    /** The container of old Office files and of encrypted new ones. */
    OLE2,
    GZIP,
    PDF,
    /** The tables that spreadsheets once exchanged as text: SYLK and DIF. */
    OLD_EXCHANGE,
    /** The old spreadsheets before OLE2: BIFF 2 to 4. */
    BIFF,
    /** The records of a workbook of Excel 5 or later, without the container. */
    BIFF_RECORDS,
    XML,
    HTML,
    JSON,
    SQLITE,
    PARQUET,
    /** Archives other than zip and gzip. */
    ARCHIVE,
    IMAGE,
    RTF,
    ACCESS,
    HDF5,
    ARROW,
    /** Messages of the energy market as segments, such as MSCONS. */
    EDIFACT,
    /** Half hours of the British market in another flow than D0036. */
    DTC,
    /** Interval data of Lodestar, four lines of header and numbered lines of values. */
    LODESTAR,
    /** Exchange protocols of New Zealand. */
    EIEP,
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
        if (starts(bytes, 9, 8, 8, 0) || starts(bytes, 9, 8, 16, 0)) {
            return BIFF_RECORDS;
        }
        Container other = other(bytes);
        return other != TEXT ? other : text(bytes);
    }

    private static Container other(byte[] bytes) {
        if (starts(bytes, 'P', 'A', 'R', '1')) {
            return PARQUET;
        }
        if (starts(bytes, 'A', 'R', 'R', 'O', 'W', '1') || starts(bytes, 'F', 'E', 'A', '1')) {
            return ARROW;
        }
        if (starts(bytes, '7', 'z', 0xBC, 0xAF)
                || starts(bytes, 'R', 'a', 'r', '!')
                || starts(bytes, 'B', 'Z', 'h')
                || starts(bytes, 0xFD, '7', 'z', 'X', 'Z')
                || starts(bytes, 0x28, 0xB5, 0x2F, 0xFD)
                || (bytes.length > 262 && new String(bytes, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar"))) {
            return ARCHIVE;
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 'I', 'I', '*', 0)) {
            return IMAGE;
        }
        if (starts(bytes, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        if (starts(bytes, 0, 1, 0, 0, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd')) {
            return ACCESS;
        }
        return starts(bytes, 0x89, 'H', 'D', 'F') ? HDF5 : TEXT;
    }

    private static Container text(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1)
                .replace("\0", "") // UTF-16
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .stripLeading()
                .toLowerCase(java.util.Locale.ROOT);
        if (head.startsWith("<?xml")
                || head.startsWith("<!--")
                || head.matches("(?s)<([a-z][\\w.-]*:)?(feed|entry|espi|usagepoint|intervalblock|workbook)\\b.*")
                || head.startsWith("<ns")) {
            return head.contains("<html") ? HTML : XML;
        }
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<table")
                || head.startsWith("<!doctype")) {
            return HTML;
        }
        if (head.matches("(?s)id;p.*[\\r\\n](b|c|f|p);.*") || head.matches("(?s)table\\R0,1\\R\"[^\"]*\"\\R.*")) {
            return OLD_EXCHANGE;
        }
        Container market = market(head);
        if (market != TEXT) {
            return market;
        }
        if (head.matches("(?s)(\\{\\s*[\"}].*|\\[\\s*[{\\[].*)")) {
            return JSON;
        }
        return TEXT;
    }

    private static Container market(String head) {
        if (head.startsWith("una:+") || head.startsWith("unb+")) {
            return EDIFACT;
        }
        if (head.startsWith("zhv|") && !head.contains("|d0036")) {
            return DTC;
        }
        if (head.startsWith("hdr,icp") || head.startsWith("hdr,eiep")) {
            return EIEP;
        }
        return head.matches("(?s)0{7}1,[^\\r\\n]*\\R0{7}2,.*") ? LODESTAR : TEXT;
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
