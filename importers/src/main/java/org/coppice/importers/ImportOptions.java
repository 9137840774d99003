package org.coppice.importers;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.map.Answers;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Password;
import org.coppice.model.plan.meter.Recipe;

/**
 * What a person has decided about a file, and what helps to guess the rest.
 *
 * @param answers by question; the codes are listed at {@link org.coppice.importers.map.Answers}
 * @param recipe read the file by this one, whatever its shape
 * @param known recipes of earlier imports; one of the same fingerprint answers its questions
 * @param likelyZone the site's zone: proposed where the file names none, and asked
 * @param password of a protected file; never remembered
 */
public record ImportOptions(
        Map<String, String> answers,
        Optional<Recipe> recipe,
        List<Recipe> known,
        ZoneId likelyZone,
        Optional<Password> password) {

    /** Options of a file without a password. */
    public ImportOptions(Map<String, String> answers, Optional<Recipe> recipe, List<Recipe> known, ZoneId likelyZone) {
        this(answers, recipe, known, likelyZone, Optional.empty());
    }

    /** Copies the answers and recipes. */
    public ImportOptions {
        answers = Map.copyOf(answers);
        known = List.copyOf(known);
    }

    /**
     * How the file is to be opened.
     *
     * @throws org.coppice.model.source.UserError if there is no such encoding
     */
    public Opening opening() {
        return Opening.of(password, Optional.ofNullable(answers.get("encoding")));
    }

    /** These answers, and those of the recipe that fits: the one given, else the one known of files of that fingerprint. */
    public Answers answersFor(String fingerprint) {
        return new Answers(answers, recipeFor(fingerprint).map(Recipe::answers).orElse(Map.of()));
    }

    /** The recipe given, else the one known of files of that fingerprint. */
    public Optional<Recipe> recipeFor(String fingerprint) {
        return recipe.or(() -> known.stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst());
    }

    /** Nothing decided. */
    public static ImportOptions none() {
        return new ImportOptions(Map.of(), Optional.empty(), List.of(), ZoneId.of("UTC"));
    }

    /** These with one more answer, for example {@code withAnswer("zone", "Europe/Berlin")}. */
    public ImportOptions withAnswer(String question, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(question, answer);
        return new ImportOptions(more, recipe, known, likelyZone, password);
    }

    /** These, read by a recipe. */
    public ImportOptions withRecipe(Recipe by) {
        return new ImportOptions(answers, Optional.of(by), known, likelyZone, password);
    }

    /** These, with recipes that may fit. */
    public ImportOptions withKnown(List<Recipe> recipes) {
        return new ImportOptions(answers, recipe, recipes, likelyZone, password);
    }

    /** These, with a zone to propose. */
    public ImportOptions withLikelyZone(ZoneId zone) {
        return new ImportOptions(answers, recipe, known, zone, password);
    }

    /** These, with the password of a protected file. */
    public ImportOptions withPassword(Password given) {
        return new ImportOptions(answers, recipe, known, likelyZone, Optional.of(given));
    }
}
