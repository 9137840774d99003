package org.coppice.importers.normalise;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;

/** Pulses of a meter become what they stand for by the weight that a title names: 1000 imp/kWh, or 0.001 kWh a pulse. */
final class Pulses {
    private static final Set<String> PULSES = Set.of(
            "pulse", "pulses", "impulse", "impulses", "imp", "impulsos", "impulsi", "impulsy", "impulser", "pulssi");

    private static final String PULSE = "(?:imp\\w*\\.?|pulses?)";
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern PER_UNIT =
            Pattern.compile(NUMBER + "\\s*" + PULSE + "\\s*(?:/|per|je|pro)\\s*([a-z]{1,3}\\d?³?)\\b");
    private static final Pattern PER_PULSE =
            Pattern.compile(NUMBER + "\\s*([a-z]{1,3}\\d?³?)\\s*(?:/|per|a|je|pro)\\s*" + PULSE);

    private Pulses() {}

    static boolean areCounted(String header) {
        return Words.has(header, PULSES);
    }

    /** What one pulse stands for, if the words of the file say so. */
    static Optional<SourceUnit> weight(String words) {
        String folded = Words.fold(words);
        Matcher perUnit = PER_UNIT.matcher(folded);
        if (perUnit.find()) {
            double count = Double.parseDouble(perUnit.group(1).replace(',', '.'));
            return count > 0 ? UnitWords.find(perUnit.group(2)).map(unit -> part(unit, 1 / count)) : Optional.empty();
        }
        Matcher perPulse = PER_PULSE.matcher(folded);
        if (perPulse.find()) {
            double weight = Double.parseDouble(perPulse.group(1).replace(',', '.'));
            return UnitWords.find(perPulse.group(2)).map(unit -> part(unit, weight));
        }
        return Optional.empty();
    }

    private static SourceUnit part(SourceUnit unit, double of) {
        return new SourceUnit("pulse", unit.measure(), unit.canonical(), unit.factor() * of, 0, false);
    }
}
