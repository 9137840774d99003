package org.coppice.app.page.meters.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.app.intake.MeterIntake;
import org.coppice.importers.map.Answers;

/** What a person has decided about one file: answers by question, and what bills say by series. */
final class Decisions {
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, String> bills = new TreeMap<>();
    /** The answers before each that was given here, the last on top. */
    private final Deque<Map<String, String>> earlier = new ArrayDeque<>();

    private Map<String, String> recalled = Map.of();
    private boolean touched;

    void answer(Map<String, String> decided) {
        touched = true;
        earlier.push(answers());
        answers.putAll(decided);
    }

    /** As it was decided before the last answer, which was none. */
    void reset(Map<String, String> before) {
        boolean found = false;
        while (hasAnswers() && !found) {
            found = earlier.pop().equals(before);
        }
        answers.clear();
        answers.putAll(before);
    }

    /** Whether anything was ever decided here, be it taken back since. */
    boolean touched() {
        return touched;
    }

    /** Whether nothing is decided. */
    boolean isEmpty() {
        return answers.isEmpty() && bills.values().stream().allMatch(String::isBlank);
    }

    /** Whether an answer was given here that can be taken back. */
    boolean hasAnswers() {
        return !earlier.isEmpty();
    }

    /** Takes the last answer back, if there is one. */
    void takeBack() {
        if (hasAnswers()) {
            reset(earlier.getFirst());
        }
    }

    /**
     * Takes over what was decided for another file of the same shape, except what holds for that file alone or is decided here.
     *
     * @return whether something was taken over
     */
    boolean adopt(Map<String, String> others) {
        Map<String, String> before = answers();
        boolean more = false;
        for (Map.Entry<String, String> other : others.entrySet()) {
            boolean lasting = !Answers.isOfOneFile(other.getKey())
                    && !other.getKey().split(":", 2)[0].equals(MeterIntake.OVERLAP);
            if (lasting && !answers.containsKey(other.getKey())) {
                answers.put(other.getKey(), other.getValue());
                more = true;
            }
        }
        if (more) {
            touched = true;
            earlier.push(before);
        }
        return more;
    }

    /** Begins with what was decided in an import that was ended, as one answer that can be taken back. */
    void recall(Decisions before) {
        if (!before.answers.isEmpty()) {
            answer(before.answers);
        }
        touched = true;
        bills.putAll(before.bills);
        recalled = answers();
    }

    /** How many answers of an import that was ended stand, as long as no other was given since. */
    int recalled() {
        return answers().equals(recalled) ? recalled.size() : 0;
    }

    void bill(String series, String typed) {
        touched = true;
        bills.put(series, typed);
    }

    String billOf(String series) {
        return bills.getOrDefault(series, "");
    }

    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    Map<String, String> bills() {
        return Map.copyOf(bills);
    }
}
