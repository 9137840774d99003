package org.coppice.model.project;

import java.util.List;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What of a project file could not be read. */
final class Damage {

    private Damage() {}

    static List<Finding> findings(List<String> damage) {
        return damage.stream()
                .map(text -> Finding.of(
                        "damaged-readings",
                        Severity.ERROR,
                        "project file",
                        text,
                        "Import these readings again, or open the backup."))
                .toList();
    }
}
