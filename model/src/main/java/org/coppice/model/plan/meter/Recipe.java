package org.coppice.model.plan.meter;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a file was read, so that next month's file is read alike without a question.
 *
 * @param id within the plan
 * @param name for people
 * @param fingerprint of the file's shape (headers and layout, not its data): a file with the same one is read by this recipe
 * @param answers what was decided, by question; for example {@code zone → Europe/Berlin}, {@code stamp → end},
 *     {@code unit:Hall A → kWh}. The importers define the questions
 */
public record Recipe(String id, String name, String fingerprint, Map<String, String> answers) {

    /** Copies the answers, in the order of their questions. */
    public Recipe {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
