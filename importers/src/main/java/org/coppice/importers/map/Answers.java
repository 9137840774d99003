package org.coppice.importers.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is already decided: by the person now, and by the recipe of an earlier import.
 *
 * <p>The codes of the questions:
 * <ul>
 * <li>{@code zone}: {@code Europe/Berlin}, {@code UTC}, {@code +01:00}
 * <li>{@code stamp}: {@code start} or {@code end}
 * <li>{@code date-order}: {@code dmy}, {@code mdy} or {@code ymd}
 * <li>{@code encoding} of a text: {@code windows-1252}
 * <li>{@code date-cells}: {@code swapped} or {@code as-shown}, where a spreadsheet took days for months
 * <li>{@code decimal}: {@code comma} or {@code point}
 * <li>{@code date}: the day of a file with times of day alone, {@code 2024-03-01}
 * <li>{@code year}: the year of values without times, {@code 2024}
 * <li>{@code unit} for all series without one, {@code unit:NAME} for one: {@code kWh}
 * <li>{@code quantity:NAME}: {@code energy}, {@code average-power}, {@code register}, {@code instantaneous-power}
 * <li>{@code flow:NAME}: {@code import}, {@code export}, {@code net}, {@code none}
 * <li>{@code calorific:NAME}: kWh in a unit of fuel, {@code 10.55}
 * <li>{@code duplicates}: {@code first}, {@code last} or {@code sum}
 * <li>{@code nonexistent-hour}: {@code drop} or {@code add}
 * </ul>
 * NAME is the meter, or meter and channel with a slash between them where a meter has several.
 */
public record Answers(Map<String, String> given, Map<String, String> remembered) {

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

    /** Why an answer holds, for people. */
    public String evidence(String question) {
        return given.containsKey(question) ? "your answer" : "remembered from an earlier import";
    }
}
