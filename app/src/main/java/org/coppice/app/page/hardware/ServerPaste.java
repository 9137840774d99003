package org.coppice.app.page.hardware;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.app.control.table.Column;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.assets.AssetList;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.source.UserError;

/** Tells a pasted server list from cells of the table of fleets. */
final class ServerPaste {

    private ServerPaste() {}

    /** The list, unless the text is none or is rows of the table itself. */
    static Optional<AssetList> recognise(String text, List<Column<Fleet>> columns) {
        List<String> first = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList())
                .orElse(List.of());
        if (isOwn(first, columns)) {
            return Optional.empty();
        }
        return read(text).filter(list -> !hasNumber(first) || isDated(list));
    }

    private static Optional<AssetList> read(String text) {
        try {
            return Optional.of(AssetImporter.readPasted(text));
        } catch (UserError noList) {
            return Optional.empty();
        }
    }

    /** Rows copied from the table have its titles and no others. Without a name, they count servers by date: that is a list. */
    private static boolean isOwn(List<String> header, List<Column<Fleet>> columns) {
        Set<String> titles = columns.stream()
                .flatMap(column -> Stream.of(column.title(), column.titleWithUnit()))
                .map(title -> title.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean named = header.contains(Fleet.NAME.label().toLowerCase(Locale.ROOT));
        return titles.containsAll(header) && (named || !header.contains("purchased"));
    }

    /** Whether the first line is a record rather than a header. */
    private static boolean hasNumber(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.matches("\\d[\\d.,' ]*"));
    }

    /** Without titles, a text and a number may be any two cells; with a date, they are servers. */
    private static boolean isDated(AssetList list) {
        return list.rows().stream().anyMatch(row -> row.purchased().isPresent());
    }
}
