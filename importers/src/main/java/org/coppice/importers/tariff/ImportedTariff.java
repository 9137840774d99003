package org.coppice.importers.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.source.Finding;
import org.coppice.model.tariff.Tariff;

/**
 * A tariff that was read from a file.
 *
 * @param name of the utility and the rate
 * @param from the first day; empty where the file does not say
 * @param to the day after the last; empty where it does not say
 * @param findings what was taken for granted and what was left out
 */
public record ImportedTariff(
        String name, Optional<LocalDate> from, Optional<LocalDate> to, Tariff tariff, List<Finding> findings) {

    /** Copies the findings. */
    public ImportedTariff {
        findings = List.copyOf(findings);
    }
}
