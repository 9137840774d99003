package org.coppice.model.plan.meter;

import java.time.Instant;
import java.util.List;
import org.coppice.model.source.Finding;

/**
 * One import that was committed. Its findings are the repair log.
 *
 * @param file the name of the file, without folders
 * @param size of the file in bytes
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param meters the ids of the meters it fed
 * @param findings what was found and what was done about it
 */
public record ImportRecord(
        String id,
        String file,
        long size,
        String hash,
        Recipe recipe,
        Instant at,
        List<String> meters,
        List<Finding> findings) {

    /** Copies the lists. */
    public ImportRecord {
        meters = List.copyOf(meters);
        findings = List.copyOf(findings);
    }
}
