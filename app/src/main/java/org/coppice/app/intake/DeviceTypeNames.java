package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.field.EditDistance;
import org.coppice.model.plan.hardware.DeviceType;

/**
 * Finds the device type that an asset list means: by id or name, first among the types of the plan, then in the catalogue,
 * without regard to case, spaces and punctuation.
 */
final class DeviceTypeNames {
    private static final int SUGGESTIONS = 3;

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
                .filter(type -> bare(type.id()).equals(wanted) || bare(type.name()).equals(wanted))
                .findFirst();
    }

    /** The names most like a word, likeliest first. */
    List<String> nearest(String word) {
        String wanted = bare(word);
        return known.stream()
                .sorted(Comparator.comparingInt(type -> distance(type, wanted)))
                .limit(SUGGESTIONS)
                .map(type -> type.name() + " (" + type.id() + ")")
                .toList();
    }

    /** A name that holds the word, or is held by it, is nearer than any that is merely spelt alike. */
    private static int distance(DeviceType type, String wanted) {
        return Math.min(distance(bare(type.id()), wanted), distance(bare(type.name()), wanted));
    }

    private static int distance(String name, String wanted) {
        if (!wanted.isEmpty() && (name.contains(wanted) || wanted.contains(name))) {
            return Math.abs(name.length() - wanted.length()) - 1_000;
        }
        return EditDistance.between(name, wanted);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
