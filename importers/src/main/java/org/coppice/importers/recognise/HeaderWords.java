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
            "moment",
            "dato",
            "tid",
            "tidpunkt",
            "timme",
            "dygn",
            "klokkeslett",
            "klokkeslaet",
            "aika",
            "alkuaika",
            "paivamaara",
            "tunti",
            "godzina",
            "godz",
            "doba",
            "cas",
            "hodina",
            "den",
            "ido",
            "idopont",
            "datum/ido",
            "tarih",
            "saat",
            "kuupaev",
            "aeg",
            "ajatempel",
            "laiks",
            "datums",
            "laikas",
            "ziua",
            "дата",
            "время",
            "час",
            "ημερομηνια",
            "ωρα",
            "תאריך",
            "שעה",
            "מועד",
            "التاريخ",
            "الوقت",
            "年月日",
            "日時",
            "日期",
            "时间",
            "時間",
            "時刻",
            "数据时间",
            "날짜",
            "시간",
            "일시",
            "날짜/시간");
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
            "geandert",
            "revision",
            "revised",
            "published",
            "publication",
            "inserted",
            "loaded",
            "posted",
            "downloaded",
            "generated on");
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
            "du",
            "fra",
            "alku",
            "alkuaika",
            "algus",
            "poczatek",
            "zacatek",
            "baslangic",
            "pradzia",
            "sakums",
            "начало",
            "התחלה",
            "תחילת",
            "开始",
            "開始",
            "시작",
            "från");
    private static final Set<String> END = Set.of(
            "end",
            "ende",
            "ending",
            "to",
            "bis",
            "until",
            "fin",
            "hasta",
            "fine",
            "al",
            "tot",
            "thru",
            "through",
            "he",
            "au",
            "stop",
            "til",
            "till",
            "loppu",
            "loppuaika",
            "lopp",
            "koniec",
            "konec",
            "bitis",
            "pabaiga",
            "beigas",
            "конец",
            "结束",
            "終了",
            "종료");
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
            "tag",
            "host",
            "hostname",
            "instance",
            "outlet",
            "malepunkt",
            "malepunktsid",
            "mittauspiste",
            "anlaggning",
            "anlegg",
            "contrat",
            "contract",
            "contrato",
            "icp",
            "mpr",
            "odpm",
            "ppe",
            "eic",
            "punto de suministro",
            "point de livraison",
            "お客さま番号",
            "契約",
            "户号",
            "电表",
            "고객번호",
            "счетчик",
            "מונה");
    /** What networks call a point of supply. */
    private static final Set<String> POINT = Set.of(
            "mpan",
            "mprn",
            "nmi",
            "esiid",
            "cups",
            "pod",
            "prm",
            "pdl",
            "ean",
            "icp",
            "melo",
            "malo",
            "marktlokation",
            "messlokation",
            "zahlpunkt",
            "malepunkt",
            "malepunktsid",
            "mittauspiste",
            "ppe");

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
    /** Where somebody lives tells no meters apart. */
    private static final Set<String> PLACE = Set.of(
            "address",
            "adresse",
            "direccion",
            "indirizzo",
            "adres",
            "city",
            "postcode",
            "zip",
            "street",
            "strasse",
            "country");

    private static final Set<String> ZONE = Set.of(
            "time zone",
            "timezone",
            "tz",
            "zeitzone",
            "fuseau",
            "zona horaria",
            "fuso",
            "tijdzone",
            "utc offset",
            "utcoffset",
            "utc_offset",
            "offset",
            "gmt offset");

    /** Whole numbers that place a row in the calendar or in a list, beside a time that is given in full. */
    private static final Set<String> ORDINAL = Set.of(
            "hour",
            "hr",
            "oprhr",
            "opr_hr",
            "period",
            "interval",
            "week",
            "weekday",
            "dow",
            "day",
            "month",
            "year",
            "minute",
            "quarter",
            "stunde",
            "woche",
            "wochentag",
            "jahr",
            "monat",
            "settlement",
            "pos",
            "position",
            "group",
            "version",
            "sequence",
            "seq",
            "index",
            "no",
            "nr",
            "slot",
            "block",
            "count",
            "rank",
            "table",
            "dst",
            "ptid",
            "id");

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
            "real/estimado",
            "consumo estimado",
            "metodo",
            "kvalitet",
            "laatu",
            "validatiestatus",
            "obtencion",
            "jakosc",
            "stav",
            "reading quality",
            "code de consommation");
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
            "euro",
            "cena",
            "kostnad");
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
        return Words.has(header, METER)
                && !Subject.isRegister(header)
                && !isPrivateNumber(header)
                && !Words.has(header, PLACE);
    }

    /** Whether a header names one meter, such as “Hall A” or “Meter 7”, rather than what meters are called. */
    static boolean isOneMeter(String header) {
        return Words.fold(header.strip()).matches(".*[a-z]{3,}[ _-]+(\\d{1,4}|[a-z])");
    }

    static boolean isPrivateNumber(String header) {
        return Words.has(header, PRIVATE_NUMBER);
    }

    /** How well a header names a meter: the point of supply, which outlives its meters, before a meter's id before its name before anything else. */
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
        if (Words.has(header, POINT)) {
            return 9;
        }
        int rank = Words.has(header, meter) ? 4 : 0;
        rank += Words.has(header, Set.of("id", "identifier", "nummer", "number", "nr", "mpan", "nmi", "ean", "esiid"))
                ? 2
                : 0;
        return rank + (Words.has(header, Set.of("name", "bezeichnung")) ? 1 : 0);
    }

    static boolean isKind(String header) {
        return Words.has(header, KIND) && !Words.has(header, PLACE);
    }

    static boolean isFlow(String header) {
        return Words.has(header, FLOW);
    }

    static boolean isZone(String header) {
        return Words.has(header, ZONE);
    }

    /** Whether whole numbers so headed count hours, weeks or rows. */
    static boolean isOrdinal(String header) {
        return Words.has(header, ORDINAL);
    }

    /** Whether a number that is the same in every row is, by its header, a code. */
    static boolean isCode(String header) {
        return isOrdinal(header)
                || Words.has(
                        header,
                        Set.of(
                                "type",
                                "typ",
                                "code",
                                "kode",
                                "codigo",
                                "art",
                                "flag",
                                "status",
                                "inv/ver",
                                "dataid",
                                "channel",
                                "factor",
                                "multiplier",
                                "market",
                                "run",
                                "ratio"));
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

    static boolean isPrice(String header) {
        return Words.has(
                header, Set.of("price", "preis", "prix", "precio", "prezzo", "prijs", "pris", "tarif", "rate", "cena"));
    }

    /** Whether a header says that its column holds the quantity of which another names the unit. */
    static boolean isQuantity(String header) {
        return Words.has(
                header,
                Set.of(
                        "value",
                        "wert",
                        "valeur",
                        "valor",
                        "valore",
                        "waarde",
                        "usage",
                        "consumption",
                        "verbrauch",
                        "quantity",
                        "menge",
                        "volume",
                        "reading",
                        "read",
                        "amount",
                        "maengde",
                        "mængde",
                        "maara",
                        "ilosc",
                        "mnozstvi",
                        "forbrug",
                        "forbruk",
                        "forbrukning",
                        "consumo",
                        "consommation",
                        "energy",
                        "power",
                        "flow"));
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
