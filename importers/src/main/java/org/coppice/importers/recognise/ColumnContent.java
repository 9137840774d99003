package org.coppice.importers.recognise;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.plan.meter.Flow;

/** What the cells of one column hold, by a sample of rows: all of a small table, some hundreds of a large one. */
final class ColumnContent {
    private static final int SAMPLE = 600;
    /** A register of a meter of electricity (IEC 62056-61): {@code 1.8.0}, {@code 1-1:2.9.0}. */
    private static final Pattern OBIS =
            Pattern.compile("(\\d-\\d{1,3}:)?\\d{1,2}\\.(4|5|6|7|8|9|25|27|29)\\.\\d{1,3}(\\*\\d{1,3})?");

    private static final Set<String> YES_OR_NO =
            Set.of("y", "n", "yes", "no", "true", "false", "ja", "nein", "oui", "non", "si", "nee", "t", "f", "j");

    private final Map<Sense, Integer> counts = new EnumMap<>(Sense.class);
    private final Set<String> distinct = new HashSet<>();
    /** Of more different words than this a column holds names. */
    private static final int MOST_WORDS = 80;

    private final Map<String, Word> words = new HashMap<>();
    private int units;
    private int letters;
    private int worded;
    private int flows;
    private final Set<Flow> directions = EnumSet.noneOf(Flow.class);
    private int qualities;
    private int whole;
    private int ascending;
    private int descending;
    private int united;
    private int dateHours;
    private double last = Double.NaN;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int midnights;
    private int clocks;
    private int pointed;
    private int zeroLed;
    private int codes;

    static ColumnContent of(Table table, int fromRow, int column) {
        ColumnContent content = new ColumnContent();
        StampText stamp = new StampText();
        int rows = table.rows() - fromRow;
        for (int i = 0; i < Math.min(rows, SAMPLE); i++) {
            boolean all = rows <= SAMPLE;
            int row = all || i < SAMPLE / 2
                    ? fromRow + i
                    : fromRow + SAMPLE / 2 + (int) ((long) (i - SAMPLE / 2) * (rows - SAMPLE / 2) / (SAMPLE / 2));
            content.hear(table, row, column, stamp);
        }
        return content;
    }

    private void hear(Table table, int row, int column, StampText stamp) {
        Sense sense = Sense.of(table, row, column, stamp);
        counts.merge(sense, 1, Integer::sum);
        if (sense == Sense.BLANK) {
            return;
        }
        String text = table.text(row, column);
        distinct.add(text);
        boolean parted = text.length() > 4 && text.length() < 20 && text.indexOf('.') < text.lastIndexOf('.');
        codes += parted && sense != Sense.DATE && OBIS.matcher(text).matches() ? 1 : 0;
        if (sense == Sense.TEXT || sense == Sense.MISSING) {
            hearWord(text);
        } else if (sense == Sense.DATE) {
            boolean midnight = table.kind(row, column) == CellKind.DATE
                    ? table.number(row, column) % 86_400 == 0
                    : !stamp.hasTime();
            midnights += midnight ? 1 : 0;
        } else if (sense == Sense.NUMBER) {
            zeroLed +=
                    text.length() >= 4 && text.charAt(0) == '0' && text.chars().allMatch(Character::isDigit) ? 1 : 0;
            united += table.kind(row, column) == CellKind.TEXT && isUnited(text) ? 1 : 0;
            hearNumber(
                    table.kind(row, column) == CellKind.NUMBER
                            ? table.number(row, column)
                            : NumberText.parse(NumberText.plain(text), false));
        }
    }

    /** Words are looked up once; of a column in which nearly every one is new, they tell nothing. */
    private void hearWord(String text) {
        Word word = words.get(text);
        if (word == null && words.size() < MOST_WORDS) {
            word = Word.of(text);
            words.put(text, word);
        }
        if (word != null) {
            units += word.unit ? 1 : 0;
            letters += word.unit && UnitWords.isWeak(text) ? 1 : 0;
            worded += word.worded ? 1 : 0;
            qualities += word.quality ? 1 : 0;
            flows += word.flow.isPresent() ? 1 : 0;
            word.flow.ifPresent(directions::add);
        }
    }

    private record Word(boolean unit, boolean worded, boolean quality, Optional<Flow> flow) {
        static Word of(String text) {
            boolean worded = (text.indexOf(' ') > 0 || text.indexOf('_') > 0)
                    && UnitWords.inHeader(text)
                            .filter(unit -> unit.rest().length() > 2)
                            .isPresent();
            return new Word(
                    UnitWords.find(text).isPresent(),
                    worded,
                    QualityWords.find(text).isPresent(),
                    Subject.direction(text));
        }
    }

    private static boolean isUnited(String text) {
        return UnitWords.find(NumberText.unitPart(NumberText.plain(text)))
                .filter(unit -> unit.measure() != Measure.MONEY)
                .isPresent();
    }

    private static boolean isDateHour(double value) {
        if (value < 1_900_010_100 || value > 2_100_123_124) {
            return false;
        }
        double month = Math.floor(value / 1e4) % 100;
        double day = Math.floor(value / 1e2) % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && value % 100 <= 24;
    }

    private void hearNumber(double value) {
        whole += value == Math.rint(value) ? 1 : 0;
        clocks += value >= 0 && value <= 2_400 && value % 100 < 60 ? 1 : 0;
        double minutes = Math.rint((value - Math.floor(value)) * 100);
        boolean exact = Math.abs(value * 100 - Math.rint(value * 100)) < 1e-9;
        pointed += exact && value >= 0 && minutes % 5 == 0 && (minutes < 60 || minutes == 75) ? 1 : 0;
        ascending += !Double.isNaN(last) && value > last ? 1 : 0;
        descending += !Double.isNaN(last) && value < last ? 1 : 0;
        dateHours += isDateHour(value) ? 1 : 0;
        last = value;
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    int count(Sense sense) {
        return counts.getOrDefault(sense, 0);
    }

    int filled() {
        return count(Sense.NUMBER) + count(Sense.DATE) + count(Sense.TIME) + count(Sense.TEXT);
    }

    boolean isMostly(Sense sense) {
        return count(sense) > 0 && count(sense) * 2 >= filled();
    }

    boolean isDateOnly() {
        return midnights == count(Sense.DATE);
    }

    boolean isUnits() {
        return units > 0 && units * 10 >= filled() * 6 && count(Sense.TEXT) * 2 >= filled();
    }

    /** Cells each of which is but a letter that may stand for a unit: L is a litre, a phase, and what is net. */
    boolean isLetters() {
        return units > 0 && letters == units;
    }

    /** Cells that name a unit, and what is measured in it: {@code Active Import Interval (kW)}. */
    boolean isWorded() {
        return worded > 0 && worded * 10 >= filled() * 9;
    }

    /** Cells each of which names a direction, not all the same, or one that is not the usual. */
    boolean isFlows() {
        boolean all = flows > 0 && flows == count(Sense.TEXT) && count(Sense.TEXT) == filled();
        return all && distinct.size() <= 12 && (directions.size() > 1 || directions.contains(Flow.EXPORT));
    }

    /** Yes and no alone answer a question; of themselves they say nothing of a reading. */
    boolean isYesOrNo() {
        return !distinct.isEmpty() && distinct.stream().allMatch(text -> YES_OR_NO.contains(Words.fold(text.strip())));
    }

    boolean isQualities() {
        return qualities > 0 && qualities * 10 >= (filled() + count(Sense.MISSING)) * 6;
    }

    /** Words, or the letters A and E and their like, that can be nothing but the quality of a reading; G may also be gas. */
    boolean isOnlyQualities() {
        boolean all = qualities > 0 && qualities == filled() + count(Sense.MISSING);
        return all
                && words.keySet().stream()
                        .allMatch(text -> text.strip().length() > 2 || "aesvn".contains(Words.fold(text.strip())));
    }

    boolean isWhole() {
        return count(Sense.NUMBER) > 0 && whole == count(Sense.NUMBER);
    }

    /** Times of day written as numbers, 15 to 2400: hundreds are hours. */
    boolean isClock() {
        return isWhole() && clocks == count(Sense.NUMBER) && most > 300;
    }

    /** Times of day written with a point, 0.15 to 23.45: hundredths are minutes, and of few kinds; or hours and their quarters, 0.25. */
    boolean isHundredths() {
        return count(Sense.NUMBER) > 3 && whole < count(Sense.NUMBER) && pointed == count(Sense.NUMBER) && most < 24.5;
    }

    /** Whole numbers that no quantity would be written as: led by zeros, or of nine digits and more and again and again. */
    boolean isIdentifier() {
        return isWhole() && (zeroLed * 2 > count(Sense.NUMBER) || (least >= 1e8 && repeats()));
    }

    boolean isAscending() {
        return ascending >= (count(Sense.NUMBER) - 1) * 0.95 && count(Sense.NUMBER) > 1;
    }

    /** {@code 2024013105}, year to hour; as seconds since 1970 they would all be of 2030 and after. */
    boolean isDateHours() {
        return isWhole() && dateHours == count(Sense.NUMBER);
    }

    /** Whether the numbers hardly ever turn: up or down, equal ones in a row or not. */
    boolean isOrdered() {
        return Math.min(ascending, descending) * 20 <= Math.max(ascending, descending);
    }

    /** Whether most numbers have a unit behind them that is no money. */
    boolean isUnited() {
        return united * 2 > count(Sense.NUMBER);
    }

    /** Whole numbers counting the rows. */
    boolean isCounting() {
        return isWhole() && isAscending() && (least == 0 || least == 1) && most - least >= count(Sense.NUMBER) - 1;
    }

    boolean isWithin(double from, double to) {
        return count(Sense.NUMBER) > 0 && least >= from && most <= to;
    }

    double most() {
        return most;
    }

    double least() {
        return least;
    }

    /** Cells each of which is the code of a register. */
    boolean isRegisterCodes() {
        return codes > 0 && codes == filled() && distinct.size() <= MOST_WORDS;
    }

    int distinct() {
        return distinct.size();
    }

    boolean repeats() {
        return distinct.size() * 3 <= filled() || distinct.size() == 1;
    }
}
