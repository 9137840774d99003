package org.coppice.importers.recognise;

import java.util.Map;
import java.util.Optional;
import org.coppice.importers.measure.Words;
import org.coppice.model.time.ReadingQuality;

/** What vendors write beside a reading to say how it came about. */
public final class QualityWords {
    private static final Map<String, ReadingQuality> WORDS = new java.util.HashMap<>();

    static {
        put(
                ReadingQuality.ACTUAL,
                "a,act,actual,measured,gemessen,ok,good,valid,validated,real,reel,reelle,gevalideerd,wahrer wert,wahr,w,echt,"
                        + "abgelesen,read,r,true reading,medida,misurato,gemeten,final,v,normal,g,verified,gemessener wert,gultig,giltig,valide,malt,matt,mitattu,zmierzony,namerena data ok,namerena data,uitgelezen,medido,reale,mesure,lu,arrete quotidien,measured value,实际");
        put(
                ReadingQuality.ESTIMATED,
                "e,est,estimated,estimate,geschatzt,geschat,estimada,estimado,estimee,estime,stimato,calculated,berechnet,"
                        + "ersatzwert,ersatz,rechnerisch,prognose,forecast,vorlaufig,provisional,preliminary,interpolated,interpoliert,estimeret,beregnet,uppskattad,arvioitu,szacowany,odhad,hesaplanan,geschatzter wert,estimado r");
        put(
                ReadingQuality.SUBSTITUTED,
                "s,substituted,substitute,f,final substituted,edited,manual,corrected,korrigiert");
        put(
                ReadingQuality.MISSING,
                "n,null,missing,fehlt,fehlend,geen verbruik,nicht vorhanden,invalid,ungultig,bad,error,fehler,no data,m,storung,gestort,gap");
    }

    private QualityWords() {}

    private static void put(ReadingQuality quality, String words) {
        for (String word : words.split(",")) {
            WORDS.put(word, quality);
        }
    }

    /** The quality that a word means. */
    public static Optional<ReadingQuality> find(String word) {
        return Optional.ofNullable(WORDS.get(Words.fold(word.strip())));
    }

    /** Whether a header asks if readings were estimated, so that yes and no are its answers. */
    public static boolean asksForEstimates(String header) {
        return Words.has(
                header,
                java.util.Set.of(
                        "estimated",
                        "estimation",
                        "estimate",
                        "estimada",
                        "estimado",
                        "geschat",
                        "ersatz",
                        "stimato",
                        "uppskattad"));
    }

    /** The answer of a column that asks whether the reading was estimated. */
    public static Optional<ReadingQuality> ofEstimated(String word) {
        return switch (Words.fold(word.strip())) {
            case "yes", "y", "ja", "j", "oui", "si", "true", "1" -> Optional.of(ReadingQuality.ESTIMATED);
            case "no", "n", "nein", "non", "false", "0" -> Optional.of(ReadingQuality.ACTUAL);
            default -> find(word);
        };
    }
}
