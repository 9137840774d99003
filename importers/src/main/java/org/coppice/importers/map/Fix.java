package org.coppice.importers.map;

import java.util.List;

/**
 * One way to deal with all cells or rows of a finding at once: an answer, so that it becomes part of the recipe and can be given
 * on the command line.
 *
 * @param code of the finding
 * @param where the finding is
 * @param question to be answered, for example {@code missing:Err}
 * @param choices what it may be answered with
 * @param label what that does, for people
 * @param others the series that hold the energy of the one that it leaves out; empty for all other findings
 */
public record Fix(String code, String where, String question, List<String> choices, String label, List<String> others) {

    /** Copies the lists. */
    public Fix {
        choices = List.copyOf(choices);
        others = List.copyOf(others);
    }
}
