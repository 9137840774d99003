package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.model.plan.field.EditDistance;
import org.coppice.model.plan.hardware.DeviceType;

/**
 * Finds the device type that an asset list means: by id or name, first among the types of the plan, then in the catalogue,
 * without regard to case, spaces and punctuation.
 */
final class DeviceTypeNames {
    private static final int SUGGESTIONS = 3;
    private static final int SHARED_WORD = 100;

    private final List<DeviceType> known;

    DeviceTypeNames(List<DeviceType> ofPlan, List<DeviceType> catalogue) {
        known = new ArrayList<>(ofPlan);
        catalogue.stream()
                .filter(type -> ofPlan.stream().noneMatch(own -> own.id().equals(type.id())))
                .forEach(known::add);
    }

    Optional<DeviceType> find(String word) {
        String wanted = bare(word);
        return known.stream()
                .filter(type ->
                        bare(type.id()).equals(wanted) || bare(type.name()).equals(wanted))
                .findFirst();
    }

    /** The ids of all types. */
    List<String> ids() {
        return known.stream().map(DeviceType::id).toList();
    }

    /** The ids of the types whose names are most like a word, likeliest first. */
    List<String> nearestIds(String word) {
        return near(word).map(DeviceType::id).toList();
    }

    private Stream<DeviceType> near(String word) {
        return known.stream()
                .sorted(Comparator.comparingInt(type -> distance(type, word)))
                .limit(SUGGESTIONS);
    }

    /** The names most like a word, likeliest first. */
    List<String> nearest(String word) {
        return near(word).map(type -> type.name() + " (" + type.id() + ")").toList();
    }

    /** The more words two names share, the nearer; names that share none are told apart by their letters. */
    private static int distance(DeviceType type, String wanted) {
        String name = type.id() + " " + type.name();
        Set<String> shared = new HashSet<>(words(name));
        shared.retainAll(words(wanted));
        int letters = Math.min(
                EditDistance.between(bare(type.id()), bare(wanted)),
                EditDistance.between(bare(type.name()), bare(wanted)));
        return letters - SHARED_WORD * shared.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
