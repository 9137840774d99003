package org.coppice.importers.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;
import org.coppice.model.plan.energy.Technology;

/** The words of registers of guarantees of origin, RECs, I-RECs and granular certificates. */
final class CertificateColumns {
    static final List<ListKey> KEYS = ListKey.read("certificates.txt");

    private static final Set<String> SAYS_SO = Set.of(
            "certificate",
            "vintage",
            "retire",
            "redeem",
            "redemption",
            "cancellation",
            "cancelled",
            "guarantee",
            "herkunftsnachweis",
            "entwert",
            "gsrn",
            "garantie",
            "i-rec",
            "irec",
            "gos",
            "go from",
            "recs",
            "rec serial");

    private CertificateColumns() {}

    /** The list of a table that is a register of certificates. */
    static Optional<ListTable> find(Table table) {
        return ListTable.find(table, KEYS).filter(list -> {
            boolean counted = list.has("volume") || (list.has("serialFirst") && list.has("serialLast"));
            boolean dated = list.has("vintage") || list.has("from");
            return counted && dated && Words.has(list.headers(), SAYS_SO);
        });
    }

    /** By words, and by the codes of EECS Fact Sheet 5: T01 solar, T02 wind, T03 hydro, T06 nuclear. */
    static Technology technology(String text) {
        String word = Words.fold(text).toUpperCase(Locale.ROOT);
        if (word.matches(".*\\bT01\\d{4}\\b.*") || has(text, "solar", "photovolta", "pv", "sun", "sonne")) {
            return Technology.SOLAR;
        }
        if (word.matches(".*\\bT02\\d{4}\\b.*") || has(text, "wind", "wnd", "eolic", "eolien", "vind", "eolica")) {
            return Technology.WIND;
        }
        if (word.matches(".*\\bT03\\d{4}\\b.*")
                || has(text, "hydro", "wasser", "water", "hidro", "vann", "vatten", "idro")) {
            return Technology.HYDRO;
        }
        boolean nuclear =
                word.matches(".*\\bT06\\d{4}\\b.*") || has(text, "nuclear", "nucleaire", "kernkraft", "kernenergie");
        return nuclear ? Technology.NUCLEAR : Technology.OTHER;
    }

    /** Whether a word of state says that certificates were used up; empty if it says nothing of it. */
    static Optional<Boolean> cancelled(String status) {
        if (has(
                status,
                "cancel",
                "retire",
                "redeem",
                "redemption",
                "entwert",
                "annul",
                "used",
                "claimed",
                "cancelada",
                "surrender")) {
            return Optional.of(true);
        }
        return has(status, "active", "issue", "transfer", "held", "available", "import", "export", "aktiv", "holding")
                ? Optional.of(false)
                : Optional.empty();
    }

    /** Whether a word of state says that certificates are gone without use. */
    static boolean isGone(String status) {
        return has(status, "expire", "withdrawn", "verfallen", "revoked", "caduc");
    }

    private static boolean has(String text, String... words) {
        return Words.has(text, Set.of(words));
    }
}
