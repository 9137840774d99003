package org.coppice.importers.sheet.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Tells the encodings from before Unicode apart by words of meter files: read in the right one a text holds some of them, in a
 * wrong one none. Where none is found, it is windows-1252, which has a character for nearly every byte.
 */
enum OldEncoding {
    WINDOWS_1252("windows-1252"),
    WINDOWS_1250(
            "windows-1250",
            "zużycie",
            "pobór",
            "czas",
            "spotřeba",
            "naměřen",
            "odběr",
            "dodávka",
            "měřen",
            "idő",
            "fogyasztás",
            "betáplálás",
            "hodnota",
            "výkon",
            "količina",
            "potrošnja",
            "jednostka",
            "wartość",
            "spotreba",
            "čas"),
    WINDOWS_1251(
            "windows-1251",
            "дата",
            "время",
            "энерги",
            "квт",
            "мощность",
            "счетчик",
            "показани",
            "час",
            "спожив",
            "енерг",
            "потребление"),
    WINDOWS_1253("windows-1253", "ημερομηνία", "ώρα", "ενέργεια", "κατανάλωση"),
    WINDOWS_1254("windows-1254", "tüketim", "değer", "ölçüm", "sayaç", "çekiş", "üretim"),
    WINDOWS_1255("windows-1255", "תאריך", "צריכה", "שעה", "מונה"),
    WINDOWS_1256("windows-1256", "التاريخ", "الوقت", "الطاقة", "القراءة"),
    SHIFT_JIS("windows-31j", "年月日", "日時", "時刻", "電力", "使用", "実績", "予測", "日付", "需要", "お客"),
    GB18030("GB18030", "日期", "时间", "电量", "用电", "电表", "户号", "功率", "数据"),
    EUC_KR("x-windows-949", "사용량", "날짜", "시간", "일시", "전력", "고객", "년 ", "검침"),
    BIG5("Big5", "日期", "時間", "用電", "電量", "電表", "度數");

    /** So many bytes are looked at. */
    private static final int SAMPLE = 60_000;

    private final String name;
    private final List<String> words;

    OldEncoding(String name, String... words) {
        this.name = name;
        this.words = List.of(words);
    }

    /** The encoding in which the most words are found. */
    static Charset of(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        Charset best = Charset.forName(WINDOWS_1252.name);
        int most = 0;
        for (OldEncoding encoding : values()) {
            int found = Charset.isSupported(encoding.name) ? encoding.found(sample) : 0;
            if (found > most) {
                most = found;
                best = Charset.forName(encoding.name);
            }
        }
        return best;
    }

    /** How many words are there that are written with other letters than those of ASCII. */
    private int found(byte[] sample) {
        String text = decoded(sample).toLowerCase(Locale.ROOT);
        return (int) words.stream()
                .filter(word -> word.chars().anyMatch(c -> c > 127) && text.contains(word))
                .count();
    }

    /** The sample in this encoding; empty if it cannot be. Its end may cut a character in two. */
    private String decoded(byte[] sample) {
        for (int cut = 0; cut < 4 && cut <= sample.length; cut++) {
            String text = decoded(sample, sample.length - cut);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String decoded(byte[] sample, int length) {
        try {
            return Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
