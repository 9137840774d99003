package org.coppice.importers.sheet.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Worksheets as they should not be: lying, out of order, beyond all bounds, foreign. Each by a name, all from a seed. */
enum HostileSheets {
    LYING_DIMENSION {
        @Override
        String spoil(String sheet, Random random) {
            return sheet.replaceFirst(
                    "<dimension ref=\"[^\"]*\"/>",
                    "<dimension ref=\"" + one(random, "A1:XFD1048576", "A0", "1:49", "", "XFE0:A1", "garbage")
                            + "\"/>");
        }
    },
    LOST_TEXT {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "t=\"s\"><v>\\d+",
                    random,
                    cell -> "t=\"s\"><v>"
                            + one(random, "99", "-1", "2147483648", "99999999999999999999", "1.5", "x", ""));
        }
    },
    LOST_STYLE {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    " s=\"\\d+\"",
                    random,
                    cell -> " s=\"" + one(random, "7", "-1", "4294967296", "1000000", "x", "") + "\"");
        }
    },
    CELLS_OUT_OF_ORDER {
        @Override
        String spoil(String sheet, Random random) {
            return some(sheet, "(?<=>)<c .*(?=</row>)", random, row -> {
                List<String> cells = new ArrayList<>(List.of(row.split("(?=<c )")));
                Collections.shuffle(cells, random);
                return String.join("", cells);
            });
        }
    },
    ROWS_REPEATED_OR_BACKWARDS {
        @Override
        String spoil(String sheet, Random random) {
            return some(sheet, "<row r=\"\\d+\"", random, row -> "<row r=\"" + (1 + random.nextInt(20)) + "\"");
        }
    },
    ROWS_BEYOND {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<row r=\"\\d+\"",
                    random,
                    row -> "<row r=\"" + one(random, "1048577", "2147483647", "99999999999", "0", "-5", "1.5", "")
                            + "\"");
        }
    },
    COLUMNS_BEYOND {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<c r=\"[A-Z]+\\d+\"",
                    random,
                    cell -> "<c r=\""
                            + one(random, "XFD1", "XFE1", "ZZZ9", "AAAAAAAAA1", "1A", "b2", "-1", "", "Ä1", "B")
                            + "\"");
        }
    },
    NO_REFERENCES {
        @Override
        String spoil(String sheet, Random random) {
            return some(sheet, "<(c|row) r=\"[A-Z0-9]+\"", random, tag -> tag.startsWith("<row") ? "<row" : "<c");
        }
    },
    NUMBERS_THAT_ARE_NONE {
        @Override
        String spoil(String sheet, Random random) {
            return stored(
                    sheet,
                    random,
                    "1e400",
                    "-1E-999",
                    "0x10",
                    "1,5",
                    "١٢",
                    "--1",
                    "1_000",
                    "1d",
                    " 7 ",
                    "NaN",
                    "Infinity",
                    "+1");
        }
    },
    DATES_BEYOND {
        @Override
        String spoil(String sheet, Random random) {
            return stored(sheet, random, "2958466", "-1000000000", "1E300", "0", "60", "0.9999999999", "-0.5", "1e15");
        }
    },
    UNKNOWN_TYPES {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<c r=\"[A-Z]+\\d+\"",
                    random,
                    cell -> cell + " t=\"" + one(random, "x", "", "S", "inlinestr", "b", "e", "d", "str") + "\"");
        }
    },
    FORMULAS_WITHOUT_VALUE {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<v>[^<]*</v>",
                    random,
                    value -> one(
                            random,
                            "<f>1/0</f>",
                            "<f/><v/>",
                            "<f t=\"shared\" si=\"0\"/>",
                            "<f>[1]A!B1</f><v>#REF!</v>",
                            "<v/>"));
        }
    },
    RICH_AND_PRONOUNCED {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<c r=\"([A-Z]+\\d+)\"[^/]*?<v>[^<]*</v></c>",
                    random,
                    cell -> "<c t=\"inlineStr\"><is><r><t>a</t></r>"
                            + "<r><t xml:space=\"preserve\"> b</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>");
        }
    },
    MERGED_BEYOND {
        @Override
        String spoil(String sheet, Random random) {
            return sheet.replace(
                    "</sheetData>",
                    "</sheetData><mergeCells><mergeCell ref=\""
                            + one(random, "A1:XFD1048576", "B9:A1", "A1", ":", "A99999999999:B1", "1:2", "A1:B2:C3")
                            + "\"/></mergeCells>");
        }
    },
    FOREIGN_MARKUP {
        @Override
        String spoil(String sheet, Random random) {
            return some(
                    sheet,
                    "<v>",
                    random,
                    tag -> one(random, "<!-- v --><v>", "<?x y?><v>", "<x:y xmlns:x=\"z\"/><v>", "<v><![CDATA[]]>"));
        }
    },
    OTHER_QUOTES_AND_SPACES {
        @Override
        String spoil(String sheet, Random random) {
            return some(sheet, "r=\"([A-Z0-9]+)\"", random, attribute -> attribute.replace('"', '\''))
                    .replace("</c>", one(random, "</c >", "\n</c>\r\n", "</c>\t", "</c>"));
        }
    },
    CONTROL_CHARACTERS {
        @Override
        String spoil(String sheet, Random random) {
            int at = random.nextInt(sheet.length());
            return sheet.substring(0, at)
                    + one(random, "\0", "\u0001", "\uFFFE", "\uD800", "&#0;", "&#x1F;", "&nbsp;")
                    + sheet.substring(at);
        }
    },
    ENTITY_BOMB {
        @Override
        String spoil(String sheet, Random random) {
            String entities =
                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                            + " \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
            return sheet.replaceFirst("<worksheet", entities + "<worksheet")
                    .replaceFirst("<v>", "<v>" + one(random, "&c;", "&f;"));
        }
    },
    DEEPLY_NESTED {
        @Override
        String spoil(String sheet, Random random) {
            int depth = 2_000;
            return sheet.replaceFirst("<sheetData>", "<a>".repeat(depth) + "</a>".repeat(depth) + "<sheetData>");
        }
    },
    PREFIXED {
        @Override
        String spoil(String sheet, Random random) {
            return sheet.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replaceFirst("xmlns=", "xmlns:x=");
        }
    },
    CUT_OFF {
        @Override
        String spoil(String sheet, Random random) {
            return sheet.substring(0, random.nextInt(sheet.length()));
        }
    },
    WIDE {
        @Override
        String spoil(String sheet, Random random) {
            return sheet.replaceFirst(
                    "</row>", "<c><v>1</v></c>".repeat(random.nextBoolean() ? 16_384 : 2_000) + "</row>");
        }
    };

    /** A usual sheet of twenty hours. */
    static String sound() {
        StringBuilder sheet = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<dimension ref=\"A1:C21\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>");
        for (int i = 2; i <= 21; i++) {
            sheet.append(String.format(
                    Locale.ROOT,
                    "<row r=\"%1$d\"><c r=\"A%1$d\" s=\"1\"><v>%2$s</v></c><c r=\"B%1$d\" s=\"0\"><v>%3$s</v></c><c r=\"C%1$d\" t=\"s\"><v>2</v></c></row>",
                    i,
                    45_292 + i / 24.0,
                    i * 1.25));
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    abstract String spoil(String sheet, Random random);

    /** The sheet as bytes, now and then in another encoding than it says. */
    static byte[] bytes(String sheet, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> sheet.getBytes(StandardCharsets.UTF_16);
            case 1 -> ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_8);
            case 2 -> sheet.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> sheet.replace("UTF-8", "x-nothing").getBytes(StandardCharsets.UTF_8);
            default -> sheet.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String stored(String sheet, Random random, String... choices) {
        return some(sheet, "<v>[^<]*</v>", random, value -> "<v>" + one(random, choices) + "</v>");
    }

    /** Replaces some of the places, at least the first. */
    private static String some(
            String sheet, String pattern, Random random, java.util.function.UnaryOperator<String> replacement) {
        StringBuilder spoiled = new StringBuilder();
        int end = 0;
        Matcher matcher = Pattern.compile(pattern).matcher(sheet);
        for (MatchResult place : matcher.results().toList()) {
            boolean chosen = end == 0 || random.nextInt(4) == 0;
            spoiled.append(sheet, end, place.start()).append(chosen ? replacement.apply(place.group()) : place.group());
            end = place.end();
        }
        return spoiled.append(sheet.substring(end)).toString();
    }
}
