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
    static final List<ListKey> KEYS = List.of(
            ListKey.of(
                    "plant",
                    "device name",
                    "power station name",
                    "generating station",
                    "production device name",
                    "plant name",
                    "generator name",
                    "facility name",
                    "facility",
                    "plant",
                    "generator",
                    "production device",
                    "installation",
                    "anlage",
                    "anlagenname",
                    "project",
                    "device",
                    "asset",
                    "generator plant unit name",
                    "installation name",
                    "nom de l'installation",
                    "instalacion",
                    "impianto"),
            ListKey.of(
                    "plantId",
                    "device id",
                    "device code",
                    "plant id",
                    "accreditation no",
                    "accreditation code",
                    "generator id",
                    "facility id",
                    "gsrn",
                    "device identifier",
                    "production device id",
                    "wregis gu id",
                    "m rets id",
                    "eic",
                    "anlagen id",
                    "installation id"),
            ListKey.of(
                    "technology",
                    "technology",
                    "fuel",
                    "fuel type",
                    "energy source",
                    "technology code",
                    "source",
                    "primary energy source",
                    "fuel source",
                    "renewable fuel",
                    "technology group",
                    "energiequelle",
                    "energietrager",
                    "technologie",
                    "tecnologia",
                    "technology type"),
            ListKey.of(
                    "country",
                    "country",
                    "country of origin",
                    "country of issue",
                    "domain",
                    "state",
                    "land",
                    "pays",
                    "pais",
                    "market",
                    "issuing country",
                    "production country",
                    "paese"),
            ListKey.of(
                    "zone", "bidding zone", "grid", "balancing authority", "control area", "price area", "grid region"),
            ListKey.of(
                    "from",
                    "production period start",
                    "production start",
                    "production from",
                    "generation start",
                    "start of production",
                    "period start",
                    "period from",
                    "production start date",
                    "vintage start",
                    "start date",
                    "generation start date",
                    "produktionsbeginn",
                    "debut de production",
                    "production interval start",
                    "start",
                    "starting interval",
                    "production starting interval"),
            ListKey.of(
                    "to",
                    "production period end",
                    "production end",
                    "production to",
                    "generation end",
                    "end of production",
                    "period end",
                    "period to",
                    "production end date",
                    "vintage end",
                    "end date",
                    "generation end date",
                    "produktionsende",
                    "fin de production",
                    "production interval end",
                    "end",
                    "ending interval",
                    "production ending interval"),
            ListKey.of(
                    "vintage",
                    "vintage",
                    "vintage year",
                    "reporting year",
                    "production year",
                    "year",
                    "jahrgang",
                    "vintage month year",
                    "generation year",
                    "output period",
                    "month of generation",
                    "production month"),
            ListKey.of(
                    "volume",
                    "volume",
                    "quantity",
                    "mwh",
                    "amount",
                    "number of certificates",
                    "certificates",
                    "volume mwh",
                    "quantity mwh",
                    "no of certificates",
                    "recs",
                    "anzahl",
                    "menge",
                    "total mwh",
                    "energy",
                    "certificate quantity",
                    "issued volume",
                    "face value",
                    "cancelled volume",
                    "number of recs",
                    "i recs",
                    "gos",
                    "energy wh",
                    "energy kwh",
                    "nombre"),
            ListKey.of(
                    "serialFirst",
                    "certificate number from",
                    "from certificate",
                    "serial number from",
                    "first certificate",
                    "start certificate",
                    "certificate start",
                    "certificate from",
                    "go from",
                    "start certificate no",
                    "serial from",
                    "first serial number",
                    "from number",
                    "certificate number",
                    "serial number",
                    "certificate serial numbers",
                    "certificate id",
                    "certificate serial number",
                    "start serial number",
                    "bundle id",
                    "certificate range start",
                    "starting serial number"),
            ListKey.of(
                    "serialLast",
                    "certificate number to",
                    "to certificate",
                    "serial number to",
                    "last certificate",
                    "end certificate",
                    "certificate end",
                    "certificate to",
                    "go to",
                    "end certificate no",
                    "serial to",
                    "last serial number",
                    "to number",
                    "end serial number",
                    "certificate range end",
                    "ending serial number"),
            ListKey.of(
                    "status",
                    "status",
                    "transaction type",
                    "transaction",
                    "certificate status",
                    "account type",
                    "action",
                    "transfer type",
                    "type of transaction",
                    "vorgang",
                    "statut",
                    "estado"),
            ListKey.of(
                    "cancelledOn",
                    "cancellation date",
                    "retirement date",
                    "redemption date",
                    "date of cancellation",
                    "retired on",
                    "cancelled on",
                    "entwertungsdatum",
                    "date d'annulation",
                    "date retired",
                    "redeemed on"));

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
