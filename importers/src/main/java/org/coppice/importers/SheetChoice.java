package org.coppice.importers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.map.Notes;
import org.coppice.importers.recognise.ShapeFinder;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.UserError;

/** Which sheets of a workbook are read: the one that was asked for, that of a recipe that fits, else all that hold readings. */
final class SheetChoice {
    static final String SHEET = "sheet";

    private final ImportFile file;
    private final ImportOptions options;
    private final Notes notes;

    SheetChoice(ImportFile file, ImportOptions options, Notes notes) {
        this.file = file;
        this.options = options;
        this.notes = notes;
    }

    /**
     * Tells of readings on sheets that nobody sees who opens the workbook, often an older copy of those that are shown.
     *
     * @param hidden the names of such sheets
     */
    void tellHidden(List<ShapeFinder.Found> read, Set<String> hidden) {
        Set<String> shown = new LinkedHashSet<>();
        Set<String> unseen = new LinkedHashSet<>();
        read.forEach(found -> (hidden.contains(sheet(found)) ? unseen : shown).add(sheet(found)));
        if (unseen.isEmpty()) {
            return;
        }
        notes.warning(
                "hidden-sheet",
                file.name() + "!" + unseen.iterator().next(),
                (unseen.size() == 1 ? "The sheet " : "The sheets ")
                        + unseen.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "))
                        + (unseen.size() == 1 ? " is" : " are") + " hidden in the workbook and "
                        + (unseen.size() == 1 ? "holds" : "hold") + " readings.",
                shown.isEmpty()
                        ? "They are imported. See that they are what is meant."
                        : "They are imported beside those of the other sheets. Leave them out where they are a copy, or answer "
                                + SHEET + " with the one that counts.");
        if (!shown.isEmpty()) {
            notes.fix(
                    SHEET,
                    List.copyOf(shown),
                    "Read only " + (shown.size() == 1 ? shown.iterator().next() : "one"));
        }
    }

    /** Those that are read. */
    List<ShapeFinder.Found> of(List<ShapeFinder.Found> everywhere) {
        Set<String> sheets = everywhere.stream()
                .map(SheetChoice::sheet)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<String> asked = Optional.ofNullable(options.answers().get(SHEET))
                .or(() -> options.recipe().map(recipe -> recipe.answers().get(SHEET)));
        if (asked.isPresent()) {
            String wanted = asked.get().strip();
            if (sheets.size() <= 1 && sheets.contains(wanted)) {
                return everywhere;
            }
            return wanted.equalsIgnoreCase("all")
                    ? all(everywhere, sheets)
                    : one(everywhere, sheets, wanted, "your answer");
        }
        if (sheets.size() > 1) {
            for (Recipe recipe : options.known()) {
                String remembered = recipe.answers().getOrDefault(SHEET, "");
                if (sheets.contains(remembered)
                        && fingerprint(on(everywhere, remembered)).equals(recipe.fingerprint())) {
                    return one(everywhere, sheets, remembered, "remembered from an earlier import");
                }
            }
        }
        return all(everywhere, sheets);
    }

    private List<ShapeFinder.Found> all(List<ShapeFinder.Found> everywhere, Set<String> sheets) {
        if (sheets.size() > 1) {
            notes.guess(SHEET, "all", "readings on " + String.join(", ", sheets), List.copyOf(sheets));
        }
        return everywhere;
    }

    private List<ShapeFinder.Found> one(
            List<ShapeFinder.Found> everywhere, Set<String> sheets, String wanted, String evidence) {
        List<ShapeFinder.Found> chosen = on(everywhere, wanted);
        if (chosen.isEmpty()) {
            throw UserError.at(
                    file.name(),
                    "there is no sheet “" + wanted + "” with readings. Those with readings are "
                            + String.join(", ", sheets) + ".");
        }
        List<String> others = new java.util.ArrayList<>(List.of("all"));
        sheets.stream().filter(name -> !name.equalsIgnoreCase(wanted)).forEach(others::add);
        notes.guess(SHEET, sheet(chosen.get(0)), evidence, others);
        return chosen.size() == everywhere.size() ? chosen : ShapeFinder.alone(chosen, file.baseName());
    }

    private static List<ShapeFinder.Found> on(List<ShapeFinder.Found> everywhere, String wanted) {
        return everywhere.stream()
                .filter(found -> sheet(found).equalsIgnoreCase(wanted))
                .toList();
    }

    private static String fingerprint(List<ShapeFinder.Found> found) {
        return found.stream().map(one -> one.shape().fingerprint()).collect(Collectors.joining("+"));
    }

    private static String sheet(ShapeFinder.Found found) {
        return found.shape().table().sheet();
    }
}
