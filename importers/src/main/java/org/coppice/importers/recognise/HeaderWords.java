package org.coppice.importers.recognise;

import java.util.Set;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.Words;

/** Which words of a header tell what its column is for. In English, German, French, Spanish, Italian, Dutch, Portuguese. */
final class HeaderWords {
    private static final Set<String> STAMP = Set.of(
            "timestamp",
            "datetime",
            "date",
            "time",
            "datum",
            "zeit",
            "zeitstempel",
            "zeitpunkt",
            "tag",
            "day",
            "fecha",
            "hora",
            "hour",
            "stunde",
            "uur",
            "horodate",
            "data",
            "ora",
            "horodat",
            "heure",
            "jour",
            "tijd",
            "tijdstip",
            "period",
            "interval",
            "intervall",
            "uhrzeit",
            "read date",
            "reading date",
            "month",
            "monat",
            "mois",
            "mes",
            "dia",
            "giorno",
            "zeitraum",
            "moment");
    private static final Set<String> OTHER_DATE = Set.of(
            "modified",
            "created",
            "delivery",
            "export",
            "printed",
            "updated",
            "invoice",
            "rechnungsdatum",
            "billed on",
            "active",
            "inactive",
            "due",
            "read on",
            "bill date",
            "statement",
            "payment",
            "lieferdatum",
            "geandert");
    private static final Set<String> START = Set.of(
            "start",
            "begin",
            "beginn",
            "from",
            "von",
            "ab",
            "debut",
            "inicio",
            "desde",
            "inizio",
            "dal",
            "vanaf",
            "van",
            "since",
            "service from",
            "du");
    private static final Set<String> END = Set.of(
            "end", "ende", "ending", "to", "bis", "until", "fin", "hasta", "fine", "al", "tot", "thru", "through", "he",
            "au", "stop");
    private static final Set<String> METER = Set.of(
            "meter",
            "zahler",
            "zahlpunkt",
            "messstelle",
            "messlokation",
            "marktlokation",
            "malo",
            "melo",
            "compteur",
            "pdl",
            "prm",
            "contador",
            "cups",
            "contatore",
            "pod",
            "ean",
            "mpan",
            "mprn",
            "nmi",
            "esi",
            "esiid",
            "device",
            "gerat",
            "sensor",
            "building",
            "gebaude",
            "site",
            "standort",
            "location",
            "hall",
            "halle",
            "room",
            "rack",
            "property",
            "account",
            "name",
            "id",
            "nummer",
            "number",
            "nr",
            "bezeichnung",
            "service point",
            "usage point",
            "facility",
            "identifier",
            "series",
            "node",
            "pdu",
            "feed",
            "panel",
            "circuit",
            "tag");
    private static final Set<String> PRIVATE_NUMBER =
            Set.of("consumption id", "entry", "row", "record", "lfd", "sample", "index", "#", "no", "zeile", "seq");
    private static final Set<String> KIND = Set.of(
            "type",
            "commodity",
            "medium",
            "sparte",
            "art",
            "energy type",
            "energietrager",
            "fuel",
            "energie type",
            "product",
            "resource",
            "utility",
            "service",
            "channel",
            "kanal",
            "obis",
            "metric",
            "messgrosse",
            "quantity name",
            "parameter",
            "variable",
            "kennzahl",
            "data stream",
            "register id",
            "tariff");
    private static final Set<String> FLOW =
            Set.of("direction", "richtung", "flow", "sens", "flussrichtung", "energierichtung");
    private static final Set<String> UNIT =
            Set.of("unit", "units", "einheit", "unite", "unidad", "unita", "eenheid", "uom", "unidade", "measure unit");
    private static final Set<String> QUALITY = Set.of(
            "quality",
            "qualitat",
            "status",
            "flag",
            "estimated",
            "estimation",
            "estimate",
            "qualite",
            "calidad",
            "qualita",
            "kwaliteit",
            "validation",
            "reading type",
            "read type",
            "messwertstatus",
            "herkunft",
            "ersatzwert",
            "kennzeichen",
            "note",
            "remark",
            "qc",
            "real/estimada",
            "consumo estimado");
    private static final Set<String> MONEY = Set.of(
            "cost",
            "costs",
            "kosten",
            "betrag",
            "amount",
            "charge",
            "charges",
            "coste",
            "importe",
            "costo",
            "montant",
            "cout",
            "bedrag",
            "fee",
            "invoice total",
            "euro");
    private static final Set<String> DURATION = Set.of(
            "duration", "dauer", "step", "duree", "duracion", "interval length", "intervall lange", "schrittweite");

    private HeaderWords() {}

    static boolean isStamp(String header) {
        return Words.has(header, STAMP) || isStart(header) || isEnd(header);
    }

    static boolean isOtherDate(String header) {
        return Words.has(header, OTHER_DATE);
    }

    static boolean isStart(String header) {
        return Words.has(header, START);
    }

    static boolean isEnd(String header) {
        return Words.has(header, END);
    }

    static boolean isMeter(String header) {
        return Words.has(header, METER) && !Subject.isRegister(header) && !isPrivateNumber(header);
    }

    /** Whether a header names one meter, such as “Hall A” or “Meter 7”, rather than what meters are called. */
    static boolean isOneMeter(String header) {
        return Words.fold(header.strip()).matches(".*[a-z]{3,}[ _-]+(\\d{1,4}|[a-z])");
    }

    static boolean isPrivateNumber(String header) {
        return Words.has(header, PRIVATE_NUMBER);
    }

    /** How well a header names a meter: a meter's id before its name before anything else. */
    static int meterRank(String header) {
        Set<String> meter = Set.of(
                "meter",
                "zahler",
                "zahlpunkt",
                "messstelle",
                "compteur",
                "contador",
                "contatore",
                "mpan",
                "nmi",
                "ean",
                "esiid",
                "device",
                "sensor",
                "pod",
                "cups");
        int rank = Words.has(header, meter) ? 4 : 0;
        rank += Words.has(header, Set.of("id", "identifier", "nummer", "number", "nr", "mpan", "nmi", "ean", "esiid"))
                ? 2
                : 0;
        return rank + (Words.has(header, Set.of("name", "bezeichnung")) ? 1 : 0);
    }

    static boolean isKind(String header) {
        return Words.has(header, KIND);
    }

    static boolean isFlow(String header) {
        return Words.has(header, FLOW);
    }

    static boolean isUnit(String header) {
        return Words.has(header, UNIT);
    }

    static boolean isQuality(String header) {
        return Words.has(header, QUALITY);
    }

    static boolean isMoney(String header) {
        return Words.has(header, MONEY);
    }

    static boolean isDuration(String header) {
        return Words.has(header, DURATION);
    }

    /** The part of a date that a column of numbers holds, if its header is just that word. */
    static ColumnRole datePart(String header) {
        return switch (Words.fold(header.strip()).replaceAll("\\s*\\(.*", "").replace(".", "")) {
            case "year", "yr", "yyyy", "jahr", "annee", "ano", "anno", "jaar" -> ColumnRole.YEAR;
            case "month", "mo", "mm", "monat", "mois", "mes", "mese", "maand" -> ColumnRole.MONTH;
            case "day", "dd", "dy", "tag", "jour", "dia", "giorno", "dag", "day of month" -> ColumnRole.DAY;
            case "hour", "hr", "hh", "stunde", "heure", "hora", "ora", "uur", "hour ending", "he" -> ColumnRole.HOUR;
            case "minute", "min", "minuto", "minuut", "minutes" -> ColumnRole.MINUTE;
            default -> ColumnRole.OTHER;
        };
    }
}
