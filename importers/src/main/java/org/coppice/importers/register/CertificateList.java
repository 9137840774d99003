package org.coppice.importers.register;

import java.util.List;
import org.coppice.importers.preview.ListSource;
import org.coppice.model.source.Finding;

/** A register of certificates as read. */
public record CertificateList(List<CertificateRow> rows, List<Finding> findings, ListSource source) {
    /** Copies the lists. */
    public CertificateList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** The sum of the rows. */
    public double megawattHours() {
        return rows.stream().mapToDouble(CertificateRow::megawattHours).sum();
    }

    /** Whether every row is of an hour or less. */
    public boolean isGranular() {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.minutes() > 0);
    }

    /** Whether something stands in the way of taking the register over. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
