package org.coppice.importers.assets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.importers.preview.ListSource;
import org.coppice.model.source.Finding;

/**
 * A list of equipment as read.
 *
 * @param records how many rows of the file name equipment
 * @param rows those that have a type and a count
 * @param countHeader what heads the column of counts; empty where there is none
 * @param source where it stands
 */
public record AssetList(
        int records, List<AssetRow> rows, List<Finding> findings, String countHeader, ListSource source) {

    /** Copies the lists. */
    public AssetList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** The sum of the counts. */
    public double total() {
        return rows.stream().mapToDouble(AssetRow::count).sum();
    }

    /** The counts by type, in the order of first mention. */
    public Map<String, Double> byType() {
        Map<String, Double> byType = new LinkedHashMap<>();
        rows.forEach(row -> byType.merge(row.type(), row.count(), Double::sum));
        return byType;
    }

    /** Whether something stands in the way of taking the list over. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
