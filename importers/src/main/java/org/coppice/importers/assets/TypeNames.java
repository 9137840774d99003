package org.coppice.importers.assets;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.measure.Words;

/**
 * Finds the name that a text most likely means. Similarity is the share of the shorter name's words found in the other, a word
 * with a digit (H100, R750) counting three times, because it tells models apart.
 */
public final class TypeNames {
    private static final double ENOUGH = 0.6;

    private TypeNames() {}

    /** The best of the names; empty if none is similar enough or two are equally so. */
    public static Optional<String> match(String text, Collection<String> names) {
        String best = "";
        double bestScore = 0;
        boolean tied = false;
        for (String name : names) {
            double score = similarity(text, name);
            if (score > bestScore) {
                best = name;
                bestScore = score;
                tied = false;
            } else if (score == bestScore && score > 0) {
                tied = true;
            }
        }
        return bestScore >= ENOUGH && !tied ? Optional.of(best) : Optional.empty();
    }

    /** From 0 (nothing in common) to 1 (equal but for case, accents and marks). */
    public static double similarity(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        if (left.equals(right)) {
            return 1;
        }
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        double common = weight(shared);
        double shorter = Math.min(weight(left), weight(right));
        double longer = Math.max(weight(left), weight(right));
        return shorter == 0 ? 0 : 0.9 * common / shorter + 0.09 * common / longer;
    }

    private static double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> word.chars().anyMatch(Character::isDigit) ? 3 : 1)
                .sum();
    }

    private static Set<String> words(String text) {
        List<String> parts = Arrays.asList(Words.fold(text).split("[^\\p{L}\\p{N}]+"));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }
}
