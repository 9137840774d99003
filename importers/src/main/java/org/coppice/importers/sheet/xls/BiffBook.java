package org.coppice.importers.sheet.xls;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.importers.sheet.xlsx.XlsxStyles;
import org.coppice.importers.sheet.xlsx.XlsxStyles.Shown;

/** What all sheets of an old workbook share: their names, the texts, the styles, and from when days count. */
final class BiffBook {
    private static final int VERSION_5 = 0x500;
    private static final int VERSION_97 = 0x600;
    private static final int WORKSHEET = 0;
    /** Hidden, or so that only a macro shows it. */
    private static final int HIDDEN = 3;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final BiffRecords records;
    private final boolean unicode;
    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, Shown> custom = new HashMap<>();
    private Charset codePage = WINDOWS;
    private boolean date1904;

    /** Reads the part before the sheets. */
    BiffBook(BiffRecords records) {
        this.records = records;
        unicode = records.int2(records.fields(0)) >= VERSION_97;
        for (int at = 0; records.holds(at) && records.kind(at) != BiffRecords.END; at = records.next(at)) {
            record(at);
        }
    }

    /** Whether a stream begins as one of Excel 5 or later does. */
    static boolean begins(BiffRecords records) {
        int version = records.int2(records.fields(0));
        return records.holds(0) && records.begins(0) && (version == VERSION_5 || version == VERSION_97);
    }

    private void record(int at) {
        int fields = records.fields(at);
        switch (records.kind(at)) {
            case BiffRecords.CODE_PAGE -> codePage = codePage(records.int2(fields));
            case BiffRecords.DATE_MODE -> date1904 = records.int2(fields) == 1;
            case BiffRecords.SHEET -> sheet(at);
            case BiffRecords.FORMAT -> {
                BiffText text = records.text(at);
                int number = text.int2();
                custom.put(number, XlsxStyles.ofCode(text(text, unicode ? text.int2() : text.int1())));
            }
            case BiffRecords.CELL_STYLE -> formats.add(records.int2(fields + 2));
            case BiffRecords.SHARED_TEXTS -> sharedTexts(records.text(at));
            default -> {}
        }
    }

    private void sheet(int at) {
        BiffText text = records.text(at);
        int place = text.int4();
        boolean isHidden = (text.int1() & HIDDEN) != 0;
        if (text.int1() == WORKSHEET) {
            names.add(text(text, text.int1()));
            if (isHidden) {
                hidden.add(names.get(names.size() - 1));
            }
            places.add(place);
        }
    }

    private void sharedTexts(BiffText text) {
        text.int4();
        for (long left = text.int4() & 0xffffffffL; left > 0 && !text.ended(); left--) {
            texts.add(text.unicode(text.int2()));
        }
    }

    private static Charset codePage(int number) {
        String name = switch (number) {
            case 1200 -> "UTF-16LE";
            case 10_000, 0x8000 -> "x-MacRoman";
            case 437, 850, 852, 855, 857, 860, 861, 862, 863, 865, 866, 869 -> "IBM" + number;
            case 874 -> "x-windows-874";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "x-windows-950";
            default -> number >= 1250 && number <= 1258 ? "windows-" + number : "windows-1252";
        };
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** The text of so many characters that a record holds. */
    String text(BiffText text, int length) {
        return unicode ? text.unicode(length) : text.bytes(length, codePage);
    }

    /** Those of sheets that are not shown. */
    Set<String> hidden() {
        return hidden;
    }

    List<String> names() {
        return names;
    }

    /** Where a sheet begins. */
    int place(int sheet) {
        return places.get(sheet);
    }

    BiffRecords records() {
        return records;
    }

    boolean date1904() {
        return date1904;
    }

    /** The text that cells share of that number; none where it is lost. */
    java.util.Optional<String> shared(int index) {
        return index >= 0 && index < texts.size()
                ? java.util.Optional.of(texts.get(index))
                : java.util.Optional.empty();
    }

    /** How a style shows a number. */
    Shown shown(int style) {
        if (style >= formats.size()) {
            return Shown.plain();
        }
        int format = formats.get(style);
        Shown known = custom.get(format);
        return known == null ? XlsxStyles.ofBuiltIn(format) : known;
    }
}
