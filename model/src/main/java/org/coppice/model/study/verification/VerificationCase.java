package org.coppice.model.study.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published case.
 *
 * @param id for example {@code compute.T1}
 * @param method the registered method that computes it
 * @param inputs as in the data file: texts with units, numbers, lists
 * @param citation where the expected values are published
 * @param dataFile the name of a file that the case needs and that does not ship with the program
 */
public record VerificationCase(
        String id,
        String title,
        String method,
        Map<String, Object> inputs,
        List<Expected> expected,
        String citation,
        Optional<String> dataFile) {

    /**
     * One expected number.
     *
     * @param id of the row: that of the case, and a suffix
     * @param result the name under which the method gives it
     * @param unit in which it is expected; blank for a plain number
     */
    public record Expected(String id, String result, double value, String unit, Tolerance tolerance) {}

    /** Copies inputs and rows; refuses a case that expects nothing or cites nothing. */
    public VerificationCase {
        inputs = Map.copyOf(inputs);
        expected = List.copyOf(expected);
        if (expected.isEmpty() || citation.isBlank()) {
            throw new IllegalArgumentException("Case " + id + " needs expected rows and a citation.");
        }
    }
}
