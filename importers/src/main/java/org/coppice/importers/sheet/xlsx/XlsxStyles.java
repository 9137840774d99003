package org.coppice.importers.sheet.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.CellSink;

/** Which cell styles show a number as a date or as a time (ECMA-376 part 1, 18.8.30). */
public final class XlsxStyles {
    /** How a style shows a number; {@code unit} is what it shows behind it. */
    public record Shown(As as, Optional<UnitFormat> unit) {
        private static final Shown PLAIN = new Shown(As.PLAIN, Optional.empty());
        private static final Shown DATE = new Shown(As.DATE, Optional.empty());
        private static final Shown TIME = new Shown(As.TIME, Optional.empty());

        private enum As {
            PLAIN,
            DATE,
            TIME,
            WITH_UNIT
        }

        /** A number as it is. */
        public static Shown plain() {
            return PLAIN;
        }

        /** Sends a number as what this shows. A clock above a day is a date where the style shows dates. */
        public void send(CellSink sink, int column, double value, boolean date1904) {
            boolean beforeCalendar = value < 0 && !date1904;
            if (as == As.PLAIN || !Double.isFinite(value)) {
                sink.number(column, value);
            } else if (unit.isPresent()) {
                sink.text(column, unit.get().shown(value));
            } else if (beforeCalendar) {
                sink.number(column, value);
            } else if (value >= 0 && value < (as == As.TIME ? 366 : 1)) {
                sink.time(column, Math.rint(value * SECONDS_A_DAY));
            } else {
                double days = date1904 ? value + DAYS_1904 : value < FALSE_LEAP_DAY ? value + 1 : value;
                sink.date(column, Math.round((days - EPOCH_1900) * SECONDS_A_DAY));
            }
        }

        /** Excel's number of 1900-02-29, which never was; before it, days count from 1899-12-31. */
        private static final double FALSE_LEAP_DAY = 60;
        /** Days from 1899-12-30, Excel's day 0 after the false 1900-02-29, to 1970-01-01. */
        private static final double EPOCH_1900 = 25_569;
        /** Workbooks that count from 1904 are 1,462 days behind. */
        private static final double DAYS_1904 = 1_462;

        private static final double SECONDS_A_DAY = 86_400;
    }

    private final List<Shown> byStyle = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(XMLStreamReader reader) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, Shown> custom = new HashMap<>();
        boolean cellFormats = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("cellXfs")) {
                cellFormats = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "numFmt" ->
                    custom.put(
                            integer(reader.getAttributeValue(null, "numFmtId")),
                            ofCode(String.valueOf(reader.getAttributeValue(null, "formatCode"))));
                case "cellXfs" -> cellFormats = true;
                case "xf" -> {
                    if (cellFormats) {
                        int format = integer(reader.getAttributeValue(null, "numFmtId"));
                        Shown known = custom.get(format);
                        styles.byStyle.add(known != null ? known : ofBuiltIn(format));
                    }
                }
                default -> {}
            }
        }
        return styles;
    }

    Shown of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.PLAIN;
    }

    /** What a format shows that every workbook has, by its number. */
    public static Shown ofBuiltIn(int format) {
        if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47) || (format >= 32 && format <= 35)) {
            return Shown.TIME;
        }
        boolean date =
                (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
        boolean percent = format == 9 || format == 10;
        return date ? Shown.DATE : percent ? ofCode("0%") : Shown.PLAIN;
    }

    /** What a format code shows: letters outside of quotes, escapes and colour or locale brackets decide. */
    public static Shown ofCode(String code) {
        String bare = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.|_.|\\*.", "")
                .replaceAll("\\[(h+|m+|s+)\\]", "$1")
                .replaceAll("\\[[^\\]]*\\]", "");
        int semicolon = bare.indexOf(';');
        String first = semicolon < 0 ? bare : bare.substring(0, semicolon);
        String letters = first.replace("general", "");
        if (letters.matches(".*[yd].*") || letters.matches("[^hs]*m[^hs]*")) {
            return Shown.DATE;
        }
        if (letters.matches(".*[hs].*")) {
            return Shown.TIME;
        }
        Optional<UnitFormat> unit = UnitFormat.of(code);
        return unit.isPresent() ? new Shown(Shown.As.WITH_UNIT, unit) : Shown.PLAIN;
    }

    static int integer(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
