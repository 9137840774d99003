package org.coppice.app.report.book;

import java.util.Collection;
import java.util.List;

/** Formulas that never take what is not known for zero. None begins with an equals sign. */
public final class Formulas {
    /** What a formula says where an input is missing. */
    public static final String NOT_KNOWN = "not known";

    private static final String ELSE = ",\"" + NOT_KNOWN + "\")";

    private Formulas() {}

    /** The sum of a range of {@code count} cells, if all are known. */
    public static String sum(String range, int count) {
        return count == 0 ? "0" : "IF(COUNT(" + range + ")=" + count + ",SUM(" + range + ")" + ELSE;
    }

    /** The sum from one cell to another in the same column, if all are known. */
    public static String sum(Ref first, Ref last) {
        return sum(first.to(last), last.row() - first.row() + 1);
    }

    /** The sum from one cell to the last of a rectangle, if all are known. */
    public static String sum(Ref first, int lastRow, int lastColumn) {
        int count = (lastRow - first.row() + 1) * (lastColumn - first.column() + 1);
        return sum(first.to(new Ref(first.sheet(), lastRow, lastColumn)), count);
    }

    /** The greatest of a column of cells, if all are known. */
    public static String max(Ref first, Ref last) {
        String range = first.to(last);
        return "IF(COUNT(" + range + ")=" + (last.row() - first.row() + 1) + ",MAX(" + range + ")" + ELSE;
    }

    /** The sum of what is known; unknown only where something is missing and nothing known is above zero. */
    public static String sumOfKnown(Ref first, Ref last) {
        String range = first.to(last);
        return "IF(COUNTIF(" + range + ",\"" + NOT_KNOWN + "\")=0,SUM(" + range + "),IF(COUNTIF(" + range
                + ",\">0\")>0,SUM(" + range + ")" + ELSE + ")";
    }

    /** An expression over cells, if all of them are known. */
    public static String ifKnown(Collection<Ref> cells, String expression) {
        List<String> names = cells.stream().map(Ref::text).toList();
        return ifKnownNames(names, expression);
    }

    /** An expression over named cells, if all of them are known. */
    public static String ifKnownNames(Collection<String> names, String expression) {
        return names.isEmpty()
                ? expression
                : "IF(COUNT(" + String.join(",", names) + ")=" + names.size() + "," + expression + ELSE;
    }

    /** One cell less another, if both are known; 0 where they differ by no more than rounding does. */
    public static String difference(Ref left, Ref right) {
        String less = left.text() + "-" + right.text();
        return ifKnown(
                List.of(left, right),
                "IF(ABS(" + less + ")<=0.0000000001*MAX(ABS(" + left.text() + "),ABS(" + right.text() + ")),0," + less
                        + ")");
    }

    /** One cell over another, if both are known and the divisor is above zero. */
    public static String ratio(String part, String whole) {
        return ifKnownNames(List.of(part, whole), "IF(" + whole + ">0," + part + "/" + whole + ELSE);
    }
}
