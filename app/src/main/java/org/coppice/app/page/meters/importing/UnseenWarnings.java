package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.app.control.FindingList;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What is to be looked at in files that were committed together with others, and so were not looked at one by one. */
final class UnseenWarnings {
    private static final int MOST_PLACES = 2;

    private final Set<ImportSession> files = new LinkedHashSet<>();

    /** A file is committed that nobody looked at. */
    void add(ImportSession file) {
        files.add(file);
    }

    /** Each warning once, with the places in which it holds. */
    List<FindingList.Row> rows() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (ImportSession file : files) {
            if (file.stageProperty().get() == Stage.DONE) {
                of(file).forEach(finding -> places.computeIfAbsent(words(finding), said -> new ArrayList<>())
                        .add(place(file, finding)));
            }
        }
        return places.entrySet().stream()
                .map(entry -> new FindingList.Row(Severity.WARNING, entry.getKey(), few(entry.getValue())))
                .toList();
    }

    /** What is to be looked at in a file as it is read at present. */
    static List<Finding> of(ImportSession file) {
        return file.stateProperty().get().map(ImportState::findings).orElse(List.of()).stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> !finding.code().equals(ImportState.MEASURES))
                .toList();
    }

    private static String words(Finding finding) {
        return (finding.message() + " " + ImportWords.action(finding)).strip();
    }

    private static String place(ImportSession file, Finding finding) {
        String place = ImportWords.place(finding.where());
        return place.equals(file.name()) ? place : file.name() + ", " + place;
    }

    private static String few(List<String> places) {
        int more = places.size() - MOST_PLACES;
        return places.stream().limit(MOST_PLACES).collect(Collectors.joining(" · "))
                + (more > 0 ? " · and " + more + " more" : "");
    }
}
