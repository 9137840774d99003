package org.coppice.model.plan.meter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coppice.model.source.Finding;

/**
 * One import that was committed: of readings, or of a server list, which feeds no meter. Its findings are the repair log.
 *
 * @param file the name of the file, without folders
 * @param size of the file in bytes
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param meters the ids of the meters it fed
 * @param cells where the readings of each of them stand in the file
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
        List<SeriesCells> cells,
        List<Finding> findings) {

    /** Copies the lists. */
    public ImportRecord {
        meters = List.copyOf(meters);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** The same with another repair log. */
    public ImportRecord withFindings(List<Finding> others) {
        return new ImportRecord(id, file, size, hash, recipe, at, meters, cells, others);
    }

    /** Where the readings of a meter stand in the file; empty where it did not feed it, or nobody noted the cells. */
    public Optional<SeriesCells> cellsOf(String meter) {
        return cells.stream().filter(each -> each.meter().equals(meter)).findFirst();
    }
}
