package org.coppice.importers;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.coppice.importers.normalise.Normalised;
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
        List<Finding.Option> options = finding.options().stream()
                .map(option -> new Finding.Option(option.choice(), total(series(finding, option))))
                .toList();
        boolean sameTotal =
                options.stream().map(Finding.Option::total).distinct().count() == 1;
        boolean undated = options.stream()
                .flatMap(option -> series(finding, option).stream())
                .allMatch(one -> one.first().isEmpty());
        String words = undated && sameTotal
                ? ""
                : options.stream()
                        .map(option -> words(finding, option, !sameTotal))
                        .collect(Collectors.joining("; as ", " As ", "."));
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.where(),
                finding.message() + words,
                finding.action(),
                options);
    }

    private List<Normalised> series(Finding finding, Finding.Option option) {
        return known.computeIfAbsent(
                finding.code() + "=" + option.choice(), key -> read.apply(finding.code(), option.choice()));
    }

    /** The sum over the series that add up with the first that does: electricity with electricity, in one unit and direction. */
    private static OptionalDouble total(List<Normalised> series) {
        List<Normalised> adding = adding(series);
        if (adding.isEmpty()) {
            return OptionalDouble.empty();
        }
        Normalised first = adding.get(0);
        return OptionalDouble.of(adding.stream()
                .filter(one -> one.readings().unit().equals(first.readings().unit())
                        && one.commodity() == first.commodity()
                        && one.flow() == first.flow())
                .mapToDouble(one -> one.readings().sum())
                .sum());
    }

    private static List<Normalised> adding(List<Normalised> series) {
        return series.stream().filter(one -> one.quantity().adds()).toList();
    }

    private String words(Finding finding, Finding.Option option, boolean withTotal) {
        List<Normalised> series = series(finding, option);
        StringBuilder words = new StringBuilder(option.choice());
        DateTimeFormatter stamp = finding.code().equals(ZONE) ? STAMP_WITH_OFFSET : STAMP;
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
        if (withTotal && option.total().isPresent()) {
            words.append(String.format(Locale.ROOT, ", %,.3f ", option.total().getAsDouble()))
                    .append(adding(series).get(0).readings().unit().symbol());
        }
        return words.toString();
    }
}
