package org.coppice.importers.measure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Compares words of headers without regard to case, accents and compounds. */
public final class Words {
    private static final int COMPOUND = 5;
    /** From here on (the parts of Hangul, then kana and Chinese) words are written without spaces. */
    private static final char FIRST_WITHOUT_SPACES = '\u1100';

    private Words() {}

    /** Lower case, without accents and strokes: {@code Zähler → zahler}, {@code Fremløb → fremlob}. */
    public static String fold(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 128;
        }
        if (ascii) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
        return plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
    }

    /** Without a pattern: thousands of words are folded before the first file is read. */
    private static String withoutMarks(String apart) {
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Words that are written as one, apart: {@code HourUTC → Hour UTC}, {@code SettlementDate → Settlement Date}. */
    public static String apart(String text) {
        StringBuilder apart = null;
        for (int i = 3; i < text.length(); i++) {
            boolean begins = Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i - 2))
                    && Character.isLetter(text.charAt(i - 3));
            if (begins && apart == null) {
                apart = new StringBuilder(text.substring(0, i));
            }
            if (apart != null) {
                apart.append(begins ? " " : "").append(text.charAt(i));
            }
        }
        return apart == null ? text : apart.toString();
    }

    /** Whether a text holds one of the words: short ones whole, those of five letters and more also within a compound. */
    public static boolean has(String text, Set<String> words) {
        if (text.isBlank()) {
            return false; // of the 16,384 columns of a sheet most are
        }
        String folded = fold(text);
        String apart = apart(text);
        String parted = apart.equals(text) ? folded : fold(apart);
        boolean both = !parted.equals(folded);
        for (String word : words) {
            boolean compound = isCompound(word) && (folded.contains(word) || (both && parted.contains(word)));
            if (compound || (!isCompound(word) && holdsWhole(parted, word))) {
                return true;
            }
        }
        return false;
    }

    /** Long words may be part of a compound; the scripts of Asia write no spaces between words. */
    private static boolean isCompound(String word) {
        return word.length() >= COMPOUND || (word.length() > 1 && word.charAt(0) >= FIRST_WITHOUT_SPACES);
    }

    private static boolean holdsWhole(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean startsWord = at == 0 || !Character.isLetter(folded.charAt(at - 1));
            boolean endsWord = end == folded.length() || !Character.isLetter(folded.charAt(end));
            if (startsWord && endsWord) {
                return true;
            }
        }
        return false;
    }
}
