package org.coppice.app.page.whatif;

import java.util.Set;

/** Which way a figure is better, where one can say so. */
enum Better {
    LOWER("better", "worse"),
    HIGHER("worse", "better"),
    NEITHER("", "");

    private static final Set<String> MORE_IS_BETTER = Set.of(
            "cfe", "cfe.contracted", "cfe.volumetric", "energy.renewable", "ref", "work.tokens", "work.training");
    private static final Set<String> NOT_JUDGED =
            Set.of("energy.export", "defaults.share", "metered.share", "servers", "energy.inference");

    private final String whenLess;
    private final String whenMore;

    Better(String whenLess, String whenMore) {
        this.whenLess = whenLess;
        this.whenMore = whenMore;
    }

    /** The direction of a figure, by its key. */
    static Better of(String key) {
        if (NOT_JUDGED.contains(key)) {
            return NEITHER;
        }
        return MORE_IS_BETTER.contains(key) ? HIGHER : LOWER;
    }

    /** The word for a change: {@code better}, {@code worse}, or nothing. */
    String word(double delta) {
        if (delta == 0) {
            return "";
        }
        return delta < 0 ? whenLess : whenMore;
    }
}
