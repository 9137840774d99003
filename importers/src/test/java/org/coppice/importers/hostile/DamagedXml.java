package org.coppice.importers.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** XML that says what it must not: values beyond all bounds, elements twice or nowhere, names and texts made to exhaust a parser. */
final class DamagedXml {
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"[^\"]*\"");
    private static final Pattern TEXT = Pattern.compile(">[^<>]+<");
    private static final Pattern ELEMENT = Pattern.compile("<([\\w:]+)[^<>]*(?:/>|>[^<>]*</\\1>)");
    private static final Pattern OPENING = Pattern.compile("<[A-Za-z][^<>]*>");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967295",
            "99999999999999999999",
            "1048576",
            "1048577",
            "16384",
            "16385",
            "1e308",
            "1e400",
            "-1e400",
            "NaN",
            "Infinity",
            "-0.0",
            "0x1p3",
            "1,5",
            "A1",
            "A0",
            "XFD1048576",
            "XFE1048577",
            "ZZZZZZZZ99999999999",
            "A1:XFD1048576",
            "B2:A1",
            "s",
            "b",
            "e",
            "d",
            "str",
            "inlineStr",
            "true",
            "rId1",
            "rId99",
            "../../etc/passwd",
            "/xl/workbook.xml",
            "http://localhost/x",
            "2958466",
            "-693594",
            "60",
            "0.99999999999",
            "-99999-01-01",
            "+99999-12-31T24:00:00",
            "2024-02-30T25:61:61",
            "P99999999999Y",
            "PT-1H",
            "PT999999999999H",
            "error",
            "float",
            "date",
            "time",
            "percentage",
            "currency",
            "string",
            "&#xD800;",
            "&#0;",
            "&#x110000;",
            "&undefined;",
            "\u0000",
            "\u00e9",
            "]]&gt;",
            "Err:502",
            "#REF!",
            "%",
            "31.12.1899 24:00",
            "72",
            "-12",
            "9".repeat(400),
            "y".repeat(40_000));

    private static final String BOMB =
            "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\"><!ENTITY z"
                    + " \"&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";

    private DamagedXml() {}

    /** Damages the XML, of whose bytes each counts as a character. */
    static byte[] of(byte[] whole, Random random) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String damaged = switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> attribute(text, random);
            case 4, 5 -> one(text, TEXT, random, old -> ">" + value(random) + "<");
            case 6 -> one(text, ELEMENT, random, old -> "");
            case 7 -> one(text, ELEMENT, random, old -> old.repeat(1 + random.nextInt(3)));
            case 8 -> one(text, OPENING, random, old -> "");
            case 9 -> one(text, OPENING, random, old -> old + old.repeat(random.nextInt(3)));
            case 10 -> one(text, ELEMENT, random, old -> one(text, ELEMENT, random, other -> old));
            default -> exhausting(text, random);
        };
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String attribute(String text, Random random) {
        return one(text, ATTRIBUTE, random, old -> {
            String name = old.substring(0, old.indexOf('='));
            return switch (random.nextInt(8)) {
                case 0 -> "";
                case 1 -> old + " " + old;
                default -> name + "=\"" + value(random) + "\"";
            };
        });
    }

    private static String exhausting(String text, Random random) {
        int root = Math.max(0, text.indexOf('<', text.indexOf("?>") + 1));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, root) + BOMB + text.substring(root);
            case 1 -> one(text.substring(0, root) + BOMB + text.substring(root), TEXT, random, old -> ">&z;&f;<");
            case 2 -> one(text, OPENING, random, old -> old + "<n>".repeat(20_000));
            case 3 -> one(text, OPENING, random, old -> old + "<n>".repeat(3_000) + "</n>".repeat(3_000));
            case 4 ->
                one(text, OPENING, random, old -> old.replaceFirst("[/>]", " a=\"" + "v".repeat(100_000) + "\">"));
            case 5 -> one(text, OPENING, random, old -> old.replaceFirst("(\\w)[ />].*", "$1" + attributes() + ">"));
            case 6 ->
                text.replaceFirst(
                        "encoding=[\"'][^\"']*", "encoding=\"" + one(random, "UTF-16", "x-none", "IBM037", "UTF-7"));
            default -> one(text, TEXT, random, old -> ">" + "<![CDATA[" + "z".repeat(70_000) + "]]><");
        };
    }

    private static String attributes() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Replaces one place that the pattern finds, if there is any. */
    private static String one(
            String text, Pattern pattern, Random random, java.util.function.UnaryOperator<String> replacement) {
        int start = text.length() < 200_000 ? 0 : random.nextInt(text.length() - 100_000);
        int end = Math.min(text.length(), start + 100_000);
        List<MatchResult> places =
                pattern.matcher(text.substring(start, end)).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        return text.substring(0, start + place.start())
                + replacement.apply(place.group())
                + text.substring(start + place.end());
    }
}
