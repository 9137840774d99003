package org.coppice.importers.recognise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.measure.SourceUnit;

/**
 * One column of a table of readings.
 *
 * @param header as in the file, in one line; empty if it has none
 * @param group what stands above several columns, such as the name of a meter
 * @param unit that the header, the unit row or the title gives
 * @param unitEvidence where the unit stands, for people
 * @param unknownUnit a text where a unit is expected that is none; empty otherwise
 * @param unitColumn the column that holds the unit of each row; -1 if none
 * @param qualityColumn the column that holds the quality of each row; -1 if none
 * @param stampColumn the column of this value's time, where blocks stand side by side; -1 for the table's
 */
public record Column(
        int index,
        String header,
        String group,
        ColumnRole role,
        Optional<SourceUnit> unit,
        String unitEvidence,
        String unknownUnit,
        int unitColumn,
        int qualityColumn,
        int stampColumn) {
    /** Longer texts are no names; a series of such a name would fill pages. */
    private static final int LONGEST_NAME = 160;

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    /** Keeps the beginning of a text that is too long for a name, and the lines of a cell in one. */
    public Column {
        header = inOneLine(header);
        group = inOneLine(group);
    }

    private static String inOneLine(String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }

    /** Group and header together, for words. */
    public String words() {
        return (group + " " + header).strip();
    }

    Column as(ColumnRole other) {
        return new Column(
                index, header, group, other, unit, unitEvidence, unknownUnit, unitColumn, qualityColumn, stampColumn);
    }

    Column withUnit(SourceUnit named, String evidence) {
        return new Column(
                index, header, group, role, Optional.of(named), evidence, "", unitColumn, qualityColumn, stampColumn);
    }

    Column withCompanions(int units, int qualities, int stamps) {
        return new Column(index, header, group, role, unit, unitEvidence, unknownUnit, units, qualities, stamps);
    }
}
