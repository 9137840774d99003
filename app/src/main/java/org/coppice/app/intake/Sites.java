package org.coppice.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** Which site of a plan a word means. */
public final class Sites {
    /** Shorter names stand in a text by chance. */
    private static final int LEAST_NAME = 3;

    private Sites() {}

    /** The site of that id or name, without regard to case. */
    public static Optional<Site> find(Plan plan, String word) {
        String wanted = word.strip();
        return plan.sites().stream()
                .filter(site ->
                        site.id().equalsIgnoreCase(wanted) || site.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The one site whose name or id stands as a word in a text; empty where none does, or several do. */
    static Optional<Site> namedIn(Plan plan, String text) {
        List<Site> named = plan.sites().stream()
                .filter(site -> holds(text, site.name()) || holds(text, site.id()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether the name of a file says another site than an answer does. */
    public static boolean isContradicted(Plan plan, String file, String answer) {
        return namedIn(plan, file)
                .filter(named -> !find(plan, answer).equals(Optional.of(named)))
                .isPresent();
    }

    private static boolean holds(String text, String name) {
        return name.strip().length() >= LEAST_NAME
                && Pattern.compile("(?iU)(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }

    /**
     * The site of that id or name.
     *
     * @throws UserError naming the sites there are
     */
    public static Site require(Plan plan, String word, String where) {
        return find(plan, word)
                .orElseThrow(() -> new UserError((where.isEmpty() ? "" : where + ": ") + "there is no site “"
                        + word.strip() + "” in the plan. " + known(plan)));
    }

    /** The site that was answered, or the only one. */
    static Optional<Site> answered(Plan plan, MeterFile file) {
        return Optional.ofNullable(file.recipe().answers().get(MeterIntake.SITE))
                .map(word -> require(plan, word, ""))
                .or(() -> plan.sites().size() == 1 ? Optional.of(plan.sites().get(0)) : Optional.empty());
    }

    /** The question for which site a file is. */
    static Finding question(Plan plan, MeterFile file, String what) {
        return Finding.question(
                MeterIntake.SITE,
                file.name(),
                "For which site is " + what + "?",
                plan.sites().isEmpty() ? known(plan) : "Answer " + MeterIntake.SITE + " with one of its options.",
                plan.sites().stream().map(Site::id).toList());
    }

    /** What to say of the sites there are. */
    static String known(Plan plan) {
        List<Site> sites = plan.sites();
        return sites.isEmpty()
                ? "It has no site yet: add one first, in the window or in plan.json."
                : "Known: "
                        + sites.stream()
                                .map(site -> site.name() + " (" + site.id() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
