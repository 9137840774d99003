package org.coppice.importers.stamp;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stamps of other scripts in the form of ours: {@code 2024年6月20日 午後3時05分 → 2024-6-20 3:05 pm}. Digits of any script become
 * those of ASCII; the signs for year, month, day, hour, minute and second become the marks between numbers.
 */
final class ForeignStamps {
    /** From here on (Greek, Cyrillic, Hebrew, Arabic, the scripts of Asia) characters are not those of Latin words. */
    private static final char FIRST = '\u0370';

    /** The signs of Chinese, Japanese and Korean, and the mark that says the same. */
    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('年', '-'),
            Map.entry('년', '-'),
            Map.entry('月', '-'),
            Map.entry('월', '-'),
            Map.entry('日', ' '),
            Map.entry('号', ' '),
            Map.entry('일', ' '),
            Map.entry('時', ':'),
            Map.entry('时', ':'),
            Map.entry('点', ':'),
            Map.entry('點', ':'),
            Map.entry('시', ':'),
            Map.entry('分', ':'),
            Map.entry('분', ':'),
            Map.entry('秒', ' '),
            Map.entry('초', ' '),
            Map.entry('～', '-'),
            Map.entry('~', '-'),
            Map.entry('〜', '-'));

    /** Half days in Japanese, Chinese, Korean, Arabic, Greek, Hebrew; before the time or after it. */
    private static final Map<String, String> HALVES = Map.ofEntries(
            Map.entry("午前", "am"),
            Map.entry("午後", "pm"),
            Map.entry("上午", "am"),
            Map.entry("下午", "pm"),
            Map.entry("오전", "am"),
            Map.entry("오후", "pm"),
            Map.entry("صباحا", "am"),
            Map.entry("مساء", "pm"),
            Map.entry("ص", "am"),
            Map.entry("م", "pm"),
            Map.entry("π.μ.", "am"),
            Map.entry("μ.μ.", "pm"),
            Map.entry("πμ", "am"),
            Map.entry("μμ", "pm"),
            Map.entry("לפנה״צ", "am"),
            Map.entry("אחה״צ", "pm"));

    /** Years of Japanese eras, the first of which is 元: 令和6年, R6年, and R6.1.31 with points or strokes. */
    private static final Pattern ERA_YEAR = Pattern.compile("(令和|平成|昭和|(?<!\\p{L})[RHS])\\s?(\\d{1,2}|元)\\s?年");

    private static final Pattern ERA_DATE = Pattern.compile("([RHS])(\\d{1,2})([./-])(\\d{1,2})\\3(\\d{1,2})");
    /** The years before the first of each era. */
    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988, "昭和", 1925, "S", 1925);

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private ForeignStamps() {}

    /** The stamp in our form; the very text if it is. */
    static String plain(String text) {
        if (text.length() > 5
                && text.length() < 11
                && "RHS".indexOf(text.charAt(0)) >= 0
                && Character.isDigit(text.charAt(1))) {
            Matcher date = ERA_DATE.matcher(text);
            return date.matches() ? year(date) + "-" + date.group(4) + "-" + date.group(5) : text;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= FIRST && c != '−' && c != '–') || c == '~') {
                return text.length() > 60 ? text : translated(Normalizer.normalize(text, Normalizer.Form.NFKC));
            }
        }
        return text;
    }

    private static int year(MatchResult era) {
        int of = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return ERAS.getOrDefault(era.group(1), 0) + of;
    }

    private static String translated(String given) {
        String eras = ERA_YEAR.matcher(given).replaceAll(era -> year(era) + "年");
        String text = MARKS.matcher(ThaiMonths.isThai(eras) ? ThaiMonths.plain(eras) : eras)
                .replaceAll("");
        String left = text.replace("至", " - ")
                .replaceAll("[(（][月火水木金土日一二三四五六월화수목금토일][)）]", " ")
                .replaceAll("(星期|周|週)[一二三四五六日天]", " ");
        String half = "";
        for (Map.Entry<String, String> entry : HALVES.entrySet()) {
            if (left.contains(entry.getKey()) && half.isEmpty()) {
                half = " " + entry.getValue();
                left = left.replace(entry.getKey(), " ");
            }
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < left.length(); i++) {
            char c = left.charAt(i);
            Character sign = SIGNS.get(c);
            if (sign != null) {
                sign(plain, sign, c, left, i);
            } else if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.append(c);
            }
        }
        return plain.append(half).toString().strip();
    }

    /** A sign of time is a colon only before digits: {@code 15時} is 15:00. */
    private static void sign(StringBuilder plain, char mark, char sign, String text, int at) {
        if (mark != ':') {
            plain.append(mark);
            return;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean digits = next < text.length() && Character.isDigit(text.charAt(next));
        boolean hour = "時时点點시".indexOf(sign) >= 0;
        plain.append(digits ? ":" : hour ? ":00 " : " ");
    }
}
