package org.coppice.importers.recognise;

import java.util.List;

/**
 * What was taken a file to mean in one respect, and why.
 *
 * @param question the code of the question it answers, such as {@code zone} or {@code unit:Hall A}
 * @param chosen the answer taken
 * @param evidence why, for people
 * @param alternatives other answers, likeliest first
 * @param open whether only the user can decide
 */
public record Guess(String question, String chosen, String evidence, List<String> alternatives, boolean open) {

    /** Copies the alternatives. */
    public Guess {
        alternatives = List.copyOf(alternatives);
    }
}
