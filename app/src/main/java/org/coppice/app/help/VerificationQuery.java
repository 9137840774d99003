package org.coppice.app.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.study.verification.Tolerance;
import org.coppice.model.study.verification.VerificationRow;

/** What Help → Verification shows of the rows that were computed. */
public final class VerificationQuery {
    private static final int SIGNIFICANT = 6;

    private VerificationQuery() {}

    /**
     * A row in words.
     *
     * @param verdict begins with a sign, because colour is never the only carrier of meaning
     * @param passed empty where the case was not run
     */
    public record Line(
            String id,
            String verdict,
            Optional<Boolean> passed,
            String expected,
            String got,
            String unit,
            String tolerance,
            String title,
            String citation) {

        /** Whether some text of the row holds every word. */
        boolean holds(String words) {
            String all = String.join("\n", id, verdict, expected, got, unit, title, citation)
                    .toLowerCase(Locale.ROOT);
            for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    static Line line(VerificationRow row) {
        return new Line(
                row.id(),
                row.passed().map(passed -> passed ? "✓ agrees" : "✕ differs").orElse("– not run"),
                row.passed(),
                number(row.expected()),
                row.got().isPresent() ? number(row.got().getAsDouble()) : "",
                row.unit(),
                tolerance(row.tolerance()),
                row.title(),
                row.citation());
    }

    private static String number(double value) {
        return QuantityText.formatNumber(value, SIGNIFICANT);
    }

    private static String tolerance(Tolerance tolerance) {
        return "± "
                + (tolerance.kind() == Tolerance.Kind.ABS
                        ? number(tolerance.value())
                        : number(100 * tolerance.value()) + " %");
    }

    /** How many numbers agree, how many do not, and how many were not compared. */
    static String summary(List<Line> lines) {
        long agree = lines.stream()
                .filter(line -> line.passed().equals(Optional.of(true)))
                .count();
        long differ = lines.stream()
                .filter(line -> line.passed().equals(Optional.of(false)))
                .count();
        long notRun = lines.size() - agree - differ;
        return agree + " numbers agree with what is published, " + differ + " differ"
                + (notRun == 0
                        ? "."
                        : "; " + notRun
                                + " need a file that does not ship with the program: coppice verify --data FOLDER");
    }
}
