package org.coppice.app.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheets of a workbook as they are written: names that programs accept, and how many rows each has. */
final class Sheets {
    /** Rows of a sheet in Excel and in LibreOffice. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_NAME = 31;

    /**
     * A sheet.
     *
     * @param rows with the header
     */
    record Sheet(String name, List<TableWriter.Column> columns, int rows) {}

    private final List<Sheet> done = new ArrayList<>();

    /** A name that no sheet has, without what sheets must not be called. */
    String freeName(String wanted) {
        String safe =
                wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        String base = safe.isEmpty() ? "Sheet" : safe;
        for (int i = 1; ; i++) {
            String end = i == 1 ? "" : " " + i;
            String name = base.substring(0, Math.min(base.length(), LONGEST_NAME - end.length())) + end;
            String lower = name.toLowerCase(Locale.ROOT);
            if (done.stream()
                    .noneMatch(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(lower))) {
                return name;
            }
        }
    }

    void done(Sheet sheet) {
        done.add(sheet);
    }

    List<Sheet> all() {
        return List.copyOf(done);
    }
}
