package org.coppice.importers.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is already decided: by the person now, and by the recipe of an earlier import.
 *
 * <p>The codes of the questions:
 * <ul>
 * <li>{@code zone}: {@code Europe/Berlin}, {@code UTC}, {@code +01:00}
 * <li>{@code stamp}: {@code start}, {@code end} or {@code middle}
 * <li>{@code date-order}: {@code dmy}, {@code mdy} or {@code ymd}
 * <li>{@code date-text:TEXT}: the order of dates written like that, where it is not that of the others, or {@code drop}
 * <li>{@code encoding} of a text: {@code windows-1252}
 * <li>{@code date-cells}: {@code swapped} or {@code as-shown}, where a spreadsheet took days for months
 * <li>{@code decimal}: {@code comma} or {@code point}
 * <li>{@code columns}: the mark that parts them, as the container shows; nobody is asked
 * <li>{@code date}: the day of a file with times of day alone, {@code 2024-03-01}
 * <li>{@code year}: the year of values without times, {@code 2024}
 * <li>{@code unit} for all series without one, {@code unit:NAME} for one: {@code kWh}
 * <li>{@code quantity:NAME}: {@code energy}, {@code average-power}, {@code register}, {@code instantaneous-power}
 * <li>{@code flow:NAME}: {@code import}, {@code export}, {@code net}, {@code none}
 * <li>{@code taken}, or {@code taken:NAME} of the other: of two opposite series, such as delivered and received, the one that the
 *     site takes from the network, by its name
 * <li>{@code calorific:NAME}: kWh in a unit of fuel, {@code 10.55}
 * <li>{@code commodity:NAME}: {@code water}, {@code gas} and so on
 * <li>{@code factor:NAME} of a transformer: {@code 40}, or {@code 1} where values are multiplied by it already
 * <li>{@code duplicates}: {@code first}, {@code last}, {@code mean} or {@code sum}
 * <li>{@code nonexistent-hour}: {@code drop} or {@code add}
 * <li>{@code missing:TEXT}: {@code yes} where cells with that text hold no value; digits in it stand for any
 * <li>{@code unit-text:TEXT}: the unit that cells with that text mean, {@code MWh}
 * <li>{@code unlike-units:NAME}, {@code contradicting-dates}, {@code impossible-time}: {@code drop} to leave such rows out
 * <li>{@code outlier:NAME}: {@code missing} or {@code keep}; {@code step-change:NAME}: {@code correct} or {@code keep}
 * <li>{@code use:NAME}: {@code no} to leave a series out
 * <li>{@code sheet}: the sheet to read, where a workbook has several
 * <li>{@code bill:NAME}: what an invoice says, to compare with, {@code 812 MWh, 2024-03}
 * </ul>
 * NAME is the meter, or meter and channel with a slash between them where a meter has several.
 */
public record Answers(Map<String, String> given, Map<String, String> remembered) {
    /** Questions whose answers hold for one file only. */
    private static final Set<String> OF_ONE_FILE =
            Set.of("date", "year", "duplicates", "nonexistent-hour", "encoding", "bill", "outlier", "step-change");

    /** Copies the answers. */
    public Answers {
        given = Map.copyOf(given);
        remembered = Map.copyOf(remembered);
    }

    /** No answers. */
    public static Answers none() {
        return new Answers(Map.of(), Map.of());
    }

    /** These with one more answer given. */
    public Answers with(String question, String answer) {
        Map<String, String> more = new HashMap<>(given);
        more.put(question, answer);
        return new Answers(more, remembered);
    }

    /** The answer to a question: the one given now before the one remembered. */
    public Optional<String> find(String question) {
        return Optional.ofNullable(given.get(question)).or(() -> Optional.ofNullable(remembered.get(question)));
    }

    /** The answer to a question of one series, else the answer for all of them. */
    public Optional<String> find(String question, String series) {
        return Optional.ofNullable(given.get(question + ":" + series))
                .or(() -> Optional.ofNullable(given.get(question)))
                .or(() -> find(question + ":" + series))
                .or(() -> find(question));
    }

    /** The answers to a question that is asked of several things, by what each is about. */
    public Map<String, String> subjects(String question) {
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> known : List.of(remembered, given)) {
            known.forEach((code, answer) -> {
                if (code.startsWith(question + ":")) {
                    found.put(code.substring(question.length() + 1), answer);
                }
            });
        }
        return found;
    }

    /** Whether the answer to a question says nothing of the next file of the same shape. */
    public static boolean isOfOneFile(String question) {
        int colon = question.indexOf(':');
        return OF_ONE_FILE.contains(colon < 0 ? question : question.substring(0, colon));
    }

    /** The answer to a question that nothing but an answer decides; told as a decision where there is one. */
    Optional<String> told(String question, Notes notes) {
        Optional<String> answer = find(question);
        answer.ifPresent(text -> notes.guess(question, text, evidence(question), List.of()));
        return answer;
    }

    /** Why an answer holds, for people. */
    public String evidence(String question) {
        return given.containsKey(question) ? "your answer" : "remembered from an earlier import";
    }
}
