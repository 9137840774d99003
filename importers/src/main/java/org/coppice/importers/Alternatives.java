package org.coppice.importers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * Gives each option of an open question the total and the time to which it would lead, by reading the file that way. So nobody
 * has to answer a question about marks, dates or zones without seeing what hangs on it.
 */
final class Alternatives {
    private static final String ZONE = "zone";

    /** Times are named as the file names them; where the zone is the question, beside what tells the zones apart. */
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter STAMP_WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    /** Questions whose options are known before their totals. */
    private static final Set<String> ABOUT_ALL = Set.of("decimal", "date-order", "date-cells", "stamp", ZONE);

    private final BiFunction<String, String, List<Normalised>> read;
    private final Map<String, List<Normalised>> known = new HashMap<>();

    /** @param read reads the file with one more answer: question and choice */
    Alternatives(BiFunction<String, String, List<Normalised>> read) {
        this.read = read;
    }

    /** The findings, the questions among them with the totals of their options. */
    List<Finding> complete(List<Finding> findings) {
        return findings.stream().map(this::complete).toList();
    }

    private Finding complete(Finding finding) {
        boolean open = finding.severity() == Severity.QUESTION && ABOUT_ALL.contains(finding.code());
        if (!open || finding.options().isEmpty()) {
            return finding;
        }
        List<Finding.Option> options = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Finding.Option option : finding.options()) {
            List<Normalised> series = known.computeIfAbsent(
                    finding.code() + "=" + option.choice(), key -> read.apply(finding.code(), option.choice()));
            OptionalDouble total = total(series);
            options.add(new Finding.Option(option.choice(), total));
            words.add(words(finding.code(), option.choice(), series, total));
        }
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.where(),
                finding.message() + " " + String.join("; ", words) + ".",
                finding.action(),
                options);
    }

    /** The sum over the series that add up, in the unit of the first of them. */
    private static OptionalDouble total(List<Normalised> series) {
        List<Normalised> adding = adding(series);
        if (adding.isEmpty()) {
            return OptionalDouble.empty();
        }
        Unit unit = adding.get(0).readings().unit();
        return OptionalDouble.of(adding.stream()
                .filter(one -> one.readings().unit().equals(unit))
                .mapToDouble(one -> one.readings().sum())
                .sum());
    }

    private static List<Normalised> adding(List<Normalised> series) {
        return series.stream().filter(one -> one.quantity().adds()).toList();
    }

    private static String words(String question, String choice, List<Normalised> series, OptionalDouble total) {
        StringBuilder words = new StringBuilder("As ").append(choice);
        DateTimeFormatter stamp = question.equals(ZONE) ? STAMP_WITH_OFFSET : STAMP;
        String from = series.stream()
                .flatMap(one -> one.first().map(first -> first.atZone(one.zone())).stream())
                .min(Comparator.naturalOrder())
                .map(stamp::format)
                .orElse("");
        String to = series.stream()
                .flatMap(one -> one.last().map(last -> last.atZone(one.zone())).stream())
                .max(Comparator.naturalOrder())
                .map(stamp::format)
                .orElse("");
        words.append(from.isEmpty() ? "" : ": " + from + " to " + to);
        int missing = series.stream()
                .mapToInt(one -> Math.max(0, one.expected() - one.kept()))
                .sum();
        words.append(missing == 0 ? "" : ", " + missing + " missing");
        total.ifPresent(sum -> words.append(String.format(Locale.ROOT, ", %,.3f ", sum))
                .append(adding(series).get(0).readings().unit().symbol()));
        return words.toString();
    }
}
