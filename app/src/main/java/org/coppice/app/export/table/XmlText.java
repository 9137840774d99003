package org.coppice.app.export.table;

/** Text within XML: what has a meaning there is written as an entity; what XML 1.0 cannot say becomes a blank. */
final class XmlText {
    private XmlText() {}

    static String of(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : escaped(text);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '<' && c != '>' && c != '&' && c != '"';
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isOfXml(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /** XML 1.0, production Char; a half of a surrogate pair is none. */
    private static boolean isOfXml(int c) {
        boolean low = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= 0xd800 && c <= 0xdfff;
        return !low && !half && c != 0xfffe && c != 0xffff;
    }
}
