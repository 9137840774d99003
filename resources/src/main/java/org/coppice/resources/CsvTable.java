package org.coppice.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads our own comma-separated files (RFC 4180, one line a record): the first line names the columns. */
final class CsvTable {

    private CsvTable() {}

    /** Each record as its cells by column. */
    static List<Map<String, String>> parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> records = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            records.add(record(header, cells(line)));
        }
        return records;
    }

    private static Map<String, String> record(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalStateException(cells.size() + " cells under " + header.size() + " columns: " + cells);
        }
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            record.put(header.get(i), cells.get(i));
        }
        return record;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
