package org.coppice.importers.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coppice.importers.recognise.Guess;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Collects, along the way, what was guessed and what was found. */
public final class Notes {
    private final List<Guess> guesses = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    /** Notes a guess that stands without a question. */
    public void guess(String question, String chosen, String evidence, List<String> alternatives) {
        guesses.add(new Guess(question, chosen, evidence, alternatives, false));
    }

    /** Notes a guess that only the user can confirm, and asks. */
    public void ask(
            String question,
            String chosen,
            String evidence,
            String where,
            String message,
            List<Finding.Option> options) {
        List<String> others = options.stream()
                .map(Finding.Option::choice)
                .filter(choice -> !choice.equals(chosen))
                .toList();
        guesses.add(new Guess(question, chosen, evidence, others, true));
        findings.add(new Finding(
                question,
                Severity.QUESTION,
                where,
                message,
                "Read as " + chosen + " until you answer " + question + ".",
                options));
    }

    /** Notes what is good to know. */
    public void info(String code, String where, String message, String action) {
        findings.add(Finding.of(code, Severity.INFO, where, message, action));
    }

    /** Notes what is good to know of all series alike, and said of the first that it is true of. */
    public void infoOnce(String code, String where, String message, String action) {
        if (once.add(code)) {
            info(code, where, message, action);
        }
    }

    /** Notes a repair. */
    public void repaired(String code, String where, String message, String action) {
        findings.add(Finding.of(code, Severity.REPAIRED, where, message, action));
    }

    /** Notes what may be wrong, and is left as it is. */
    public void warning(String code, String where, String message, String action) {
        findings.add(Finding.of(code, Severity.WARNING, where, message, action));
    }

    /** Notes what stands in the way. */
    public void error(String code, String where, String message, String action) {
        findings.add(Finding.of(code, Severity.ERROR, where, message, action));
    }

    /** Notes how the finding that was noted last can be dealt with by one answer. */
    public void fix(String question, List<String> choices, String label) {
        Finding about = findings.get(findings.size() - 1);
        fixes.add(new Fix(about.code(), about.where(), question, choices, label, List.of()));
    }

    /** Notes that others hold the energy of a series, as the finding says that was noted last, and that one answer leaves it out. */
    public void repeats(String series, List<String> others) {
        Finding about = findings.get(findings.size() - 1);
        fixes.add(new Fix(about.code(), about.where(), "use:" + series, List.of("no"), "Leave out " + series, others));
    }

    /** The fixes so far, in order. */
    public List<Fix> fixes() {
        return List.copyOf(fixes);
    }

    /** Notes a finding made elsewhere. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Takes over what was noted of several series, in their order; what was noted once, of the first of them. */
    public void addEach(List<Notes> ofSeries) {
        Set<String> said = new HashSet<>();
        for (Notes one : ofSeries) {
            guesses.addAll(one.guesses);
            one.findings.stream()
                    .filter(finding -> !(said.contains(finding.code()) && one.once.contains(finding.code())))
                    .forEach(findings::add);
            fixes.addAll(one.fixes);
            said.addAll(one.once);
        }
    }

    /** The guesses so far, in order. */
    public List<Guess> guesses() {
        return List.copyOf(guesses);
    }

    /** The findings so far, in order, each once; a question that several tables put in the same words, for the first of them. */
    public List<Finding> distinct() {
        Set<String> asked = new HashSet<>();
        return findings.stream()
                .distinct()
                .filter(finding ->
                        finding.severity() != Severity.QUESTION || asked.add(finding.code() + " " + finding.message()))
                .toList();
    }

    /** The findings so far, in order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
