package org.coppice.app.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.intake.ReadingsMerge.Winner;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;

/** What a file says of times that the project has readings of already; where the two differ, it is asked which counts. */
final class Overlaps {
    private final MeterFile file;

    Overlaps(MeterFile file) {
        this.file = file;
    }

    /** Which of two readings counts where they differ. */
    Winner winner(MeteredSeries series) {
        return file.answer(MeterIntake.OVERLAP, series.name())
                        .map(String::strip)
                        .filter("replace"::equalsIgnoreCase)
                        .isPresent()
                ? Winner.REPLACE
                : Winner.KEEP;
    }

    /** The readings of a meter and of a series together; what they contradict each other in becomes a finding. */
    ReadingsMerge merge(Readings existing, MeteredSeries series, List<Finding> findings) {
        ReadingsMerge merge = ReadingsMerge.of(existing, series.readings(), winner(series));
        if (merge.conflicts() > 0) {
            findings.add(
                    conflict(existing, merge.conflicts(), series, file.answer(MeterIntake.OVERLAP, series.name())));
        }
        return merge;
    }

    private static Finding conflict(Readings existing, int conflicts, MeteredSeries series, Optional<String> answer) {
        String message = String.format(
                Locale.ROOT,
                "Of “%s” %,d reading(s) are in the project already with other values or intervals.",
                series.name(),
                conflicts);
        return answer.isPresent()
                ? Finding.of(
                        MeterIntake.OVERLAP,
                        Severity.REPAIRED,
                        series.where(),
                        message,
                        "As answered: " + answer.get() + ".")
                : new Finding(
                        MeterIntake.OVERLAP,
                        Severity.QUESTION,
                        series.where(),
                        message,
                        "Answer " + MeterIntake.OVERLAP + " with replace, to take those of the file, or keep.",
                        List.of(
                                option("replace", existing, series, Winner.REPLACE),
                                option("keep", existing, series, Winner.KEEP)));
    }

    /** An answer with the sum that the meter would then have. */
    private static Finding.Option option(String choice, Readings existing, MeteredSeries series, Winner winner) {
        boolean adds = series.commodity() != Commodity.OTHER;
        return new Finding.Option(
                choice,
                adds
                        ? OptionalDouble.of(ReadingsMerge.of(existing, series.readings(), winner)
                                .readings()
                                .sum())
                        : OptionalDouble.empty());
    }
}
