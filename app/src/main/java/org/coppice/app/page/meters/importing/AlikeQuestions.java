package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * The same question of several series as one question, whose answer is given to each of them: nobody says for nine columns without
 * a header nine times that they are in kWh.
 */
final class AlikeQuestions {
    private static final Set<String> MERGED = Set.of("unit", "calorific");
    private static final int MOST_NAMED = 3;
    private static final Pattern NAME = Pattern.compile("“[^”]+”");

    private AlikeQuestions() {}

    /** The findings, those alike as one in the place of the first. */
    static List<Finding> merged(List<Finding> asked) {
        List<Finding> open = withoutRepetition(asked);
        Map<String, List<Finding>> alike = alike(open);
        List<Finding> merged = new ArrayList<>();
        for (Finding finding : open) {
            List<Finding> group = alike.getOrDefault(ImportWords.base(finding.code()), List.of());
            if (!group.contains(finding)) {
                merged.add(finding);
            } else if (group.get(0).equals(finding)) {
                merged.add(one(group));
            }
        }
        return merged;
    }

    /** One question that several series ask under one code has one answer, and is shown once. */
    private static List<Finding> withoutRepetition(List<Finding> open) {
        Map<String, List<Finding>> byCode = open.stream()
                .filter(finding -> finding.severity() == Severity.QUESTION)
                .collect(Collectors.groupingBy(Finding::code));
        List<Finding> once = new ArrayList<>();
        for (Finding finding : open) {
            List<Finding> group = byCode.getOrDefault(finding.code(), List.of());
            if (!group.contains(finding) || group.size() < 2) {
                once.add(finding);
            } else if (group.get(0).equals(finding)) {
                once.add(new Finding(
                        finding.code(),
                        Severity.QUESTION,
                        finding.where(),
                        finding.message(),
                        "The same is asked " + ofWhat(group.subList(1, group.size()))
                                + "; what is chosen holds for all.",
                        options(group)));
            }
        }
        return once;
    }

    /** The others by what their questions name, or how many there are. */
    private static String ofWhat(List<Finding> others) {
        List<String> names = others.stream()
                .map(other -> NAME.matcher(other.message()))
                .filter(Matcher::find)
                .map(name -> name.group())
                .distinct()
                .toList();
        int more = others.size();
        if (names.size() < more) {
            return more + (more == 1 ? " time" : " times") + " more";
        }
        int rest = more - MOST_NAMED;
        return "of " + names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (rest > 0 ? " and " + rest + " more" : "");
    }

    /** An answer as it is given: to each of the questions that were shown as one. */
    static Map<String, String> each(List<Finding> open, String question, String answer) {
        Map<String, String> each = new LinkedHashMap<>();
        alike(open).getOrDefault(question, List.of()).forEach(finding -> each.put(finding.code(), answer));
        return each.isEmpty() ? Map.of(question, answer) : each;
    }

    /** By question: where all that ask it ask the same, with the same choices. */
    private static Map<String, List<Finding>> alike(List<Finding> open) {
        Map<String, List<Finding>> groups = open.stream()
                .filter(finding -> finding.severity() == Severity.QUESTION)
                .filter(finding -> MERGED.contains(ImportWords.base(finding.code()))
                        && !about(finding).isEmpty())
                .collect(Collectors.groupingBy(
                        finding -> ImportWords.base(finding.code()), LinkedHashMap::new, Collectors.toList()));
        groups.values()
                .removeIf(group -> group.size() < 2
                        || group.stream().map(AlikeQuestions::asked).distinct().count() > 1);
        return groups;
    }

    private record Question(String words, List<String> choices) {}

    private static Question asked(Finding finding) {
        return new Question(
                words(finding),
                finding.options().stream().map(Finding.Option::choice).toList());
    }

    private static String about(Finding finding) {
        String base = ImportWords.base(finding.code());
        return base.equals(finding.code()) ? "" : finding.code().substring(base.length() + 1);
    }

    private static String words(Finding finding) {
        String name = about(finding) + ": ";
        return finding.message().startsWith(name) ? finding.message().substring(name.length()) : finding.message();
    }

    private static Finding one(List<Finding> group) {
        Finding first = group.get(0);
        String names = group.stream()
                .limit(MOST_NAMED)
                .map(finding -> "“" + about(finding) + "”")
                .collect(Collectors.joining(", "));
        String more = group.size() > MOST_NAMED ? " and " + (group.size() - MOST_NAMED) + " more" : "";
        return new Finding(
                ImportWords.base(first.code()),
                Severity.QUESTION,
                first.where(),
                names + more + ": " + words(first),
                "What is chosen holds for all " + group.size() + " of them.",
                options(group));
    }

    /** The choices of the first, with the totals of all where each has one. */
    private static List<Finding.Option> options(List<Finding> group) {
        List<Finding.Option> options = new ArrayList<>();
        for (Finding.Option option : group.get(0).options()) {
            List<OptionalDouble> totals = group.stream()
                    .map(finding -> total(finding, option.choice()))
                    .toList();
            boolean all = totals.stream().allMatch(OptionalDouble::isPresent);
            double sum = totals.stream().mapToDouble(total -> total.orElse(0)).sum();
            options.add(new Finding.Option(option.choice(), all ? OptionalDouble.of(sum) : OptionalDouble.empty()));
        }
        return options;
    }

    private static OptionalDouble total(Finding finding, String choice) {
        return finding.options().stream()
                .filter(option -> option.choice().equals(choice))
                .findFirst()
                .map(Finding.Option::total)
                .orElse(OptionalDouble.empty());
    }
}
