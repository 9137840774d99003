package org.coppice.resources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;

/** The sources of the reference data, by id, and what a reference to one means. */
final class SourceTable {
    /** The year in which the rules and assumptions of this file set were made. */
    private static final int RULES_YEAR = 2026;

    private final Map<String, Source> sources = new LinkedHashMap<>();

    SourceTable(String csv) {
        for (Map<String, String> row : CsvTable.parse(csv)) {
            Optional<String> url = Optional.of(cell(row, "url")).filter(text -> !text.isBlank());
            sources.put(
                    cell(row, "id"),
                    new Source(
                            cell(row, "publisher"),
                            Integer.parseInt(cell(row, "year")),
                            new Locator.Publication(cell(row, "title"), cell(row, "place"), url),
                            cell(row, "licence"),
                            Quality.of(cell(row, "quality"))));
        }
    }

    static String cell(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalStateException("There is no column " + column + " in " + row.keySet());
        }
        return text;
    }

    /** The source that a reference means: {@code id}, {@code id | place}, {@code rule | words} or {@code assumption | words}. */
    Source find(String reference) {
        int bar = reference.indexOf('|');
        String id = (bar < 0 ? reference : reference.substring(0, bar)).strip();
        String place = bar < 0 ? "" : reference.substring(bar + 1).strip();
        return switch (id) {
            case "rule" -> derived(place, Quality.ESTIMATE);
            case "assumption" -> derived(place, Quality.ASSUMPTION);
            default -> at(id, place);
        };
    }

    private static Source derived(String words, Quality quality) {
        return new Source("Coppice", RULES_YEAR, new Locator.Rule(words), "own derivation", quality);
    }

    private Source at(String id, String place) {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalStateException("sources.csv has no source “" + id + "”");
        }
        if (place.isEmpty() || !(source.locator() instanceof Locator.Publication)) {
            return source;
        }
        Locator.Publication publication = (Locator.Publication) source.locator();
        return new Source(
                source.publisher(),
                source.year(),
                new Locator.Publication(publication.title(), place, publication.url()),
                source.licence(),
                source.quality());
    }

    /** A copy of a tree in which every text under {@code source} has become the source it refers to. */
    Object resolve(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(this::resolve).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> resolved = new LinkedHashMap<>();
            map.forEach((key, value) -> resolved.put(String.valueOf(key), resolveEntry(key, value)));
            return resolved;
        }
        return tree;
    }

    private Object resolveEntry(Object key, Object value) {
        return key.equals("source") && value instanceof String reference
                ? SourceTypes.SOURCE.toTree(find(reference))
                : resolve(value);
    }
}
