package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.recognise.KindWords;
import org.coppice.importers.sheet.Progress;

/** Brings all raw series of a table into our terms. */
public final class Normaliser {

    private static final int MOST_COMPARED = 60;

    private final List<RawSeries> wanted;
    private final List<String> names;
    private final List<Growth> growths;
    private final List<RawSeries> likeRegister = new ArrayList<>();
    private final List<Beside> besides = new ArrayList<>();
    private final Timing timing;
    private final Hints hints;
    private final Progress progress;

    private Normaliser(List<RawSeries> wanted, Timing timing, Hints hints, Progress progress) {
        this.wanted = wanted;
        this.names = names(wanted);
        this.growths = wanted.parallelStream().map(SeriesKind::growth).toList();
        this.timing = timing;
        this.hints = hints;
        this.progress = progress;
        for (int i = 0; i < wanted.size(); i++) {
            if (growths.get(i).isLikeRegister()) {
                likeRegister.add(wanted.get(i));
            }
        }
        for (int i = 0; i < wanted.size(); i++) { // before the first lets go of its values
            besides.add(beside(wanted.get(i), growths.get(i), near(i)));
        }
    }

    /** All series, or of very many those next to one in the file, where what belongs together stands. */
    private List<RawSeries> near(int at) {
        int from = Math.max(0, Math.min(at - MOST_COMPARED / 2, wanted.size() - MOST_COMPARED));
        return wanted.subList(from, Math.min(wanted.size(), from + MOST_COMPARED));
    }

    private Beside beside(RawSeries one, Growth growth, List<RawSeries> others) {
        boolean registers = likeRegister.stream().anyMatch(other -> other != one);
        return Beside.of(one, growth, others, counterparts(others, one), registers);
    }

    /** The series of a table, in its order. */
    public static List<Normalised> normalise(Mapper.Mapped mapped, Hints hints, Notes notes, Progress progress) {
        List<RawSeries> wanted = wanted(mapped.series(), notes);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Timing timing = new TimingDecision(mapped, hints, notes).decide();
        if (timing.typicalYear()) {
            notes.info(
                    "typical-year",
                    mapped.shape().table().where(),
                    "The months come from different years: this is a typical year.",
                    "Readings are kept on the calendar of " + TypicalYear.YEAR + ".");
        }
        List<Normalised> all = new Normaliser(wanted, timing, hints, progress).all(notes);
        mapped.series().forEach(RawSeries::release);
        return all;
    }

    /** One series, unless it is left out, and what was noted of it. */
    private record One(Optional<Normalised> series, Notes notes) {}

    /** The series are told apart already, so that each is brought into our terms by itself, by as many cores as there are. */
    private List<Normalised> all(Notes notes) {
        List<One> each =
                IntStream.range(0, wanted.size()).parallel().mapToObj(this::one).toList();
        notes.addEach(each.stream().map(One::notes).toList());
        return each.stream().map(One::series).flatMap(Optional::stream).toList();
    }

    private One one(int index) {
        Notes notes = new Notes();
        RawSeries raw = wanted.get(index);
        String name = names.get(index);
        if (isLeftOut(name, hints)) {
            notes.info("left-out:" + name, raw.where(), name + " is left out.", "As answered.");
            return new One(Optional.empty(), notes);
        }
        synchronized (progress) {
            progress.step("Normalising " + name, (double) index / names.size());
        }
        Normalised normalised = new SeriesNormaliser(timing, hints, notes, names.size() == 1, besides.get(index))
                .normalise(raw, name, growths.get(index));
        raw.release(); // before the next: both forms of all series at once would not fit into little memory
        return new One(Optional.of(normalised), notes);
    }

    /** The words of the other series, which may name the direction opposite to that of one. */
    private static String counterparts(List<RawSeries> all, RawSeries one) {
        StringBuilder words = new StringBuilder();
        for (RawSeries other : all) {
            if (other != one) {
                words.append(FlowDecision.words(other)).append(' ');
            }
        }
        return words.toString();
    }

    /** Series whose rows name a unit or a quantity that no plan needs, such as reactive energy, are left out, and said so. */
    private static List<RawSeries> wanted(List<RawSeries> series, Notes notes) {
        List<RawSeries> wanted = new ArrayList<>();
        boolean namesTellUnits = series.stream()
                .anyMatch(one -> SeriesUnit.mainUnit(one).isEmpty()
                        && SeriesUnit.known(one).isPresent());
        namesTellUnits |= series.stream()
                .anyMatch(one -> one.column().unitColumn() >= 0
                        && SeriesUnit.mainUnit(one).isPresent());
        for (RawSeries one : series) {
            Optional<SourceUnit> unit = SeriesUnit.mainUnit(one)
                    .filter(found -> found.measure() == Measure.UNUSED || found.measure() == Measure.MONEY);
            boolean metric = UnitWords.inHeader(one.meter()).isPresent();
            boolean reactive =
                    Subject.isReactive(one.channel() + " " + one.direction() + (metric ? " " + one.meter() : ""));
            if (reactive || (namesTellUnits && SeriesUnit.known(one).isEmpty() && isUnused(one))) {
                notes.info(
                        "unused-column",
                        one.where(),
                        one.meter() + " " + one.channel() + ": " + one.size()
                                + " reading(s) of a quantity that no plan needs.",
                        "Not imported.");
            } else if (unit.isEmpty()) {
                wanted.add(one);
            } else {
                notes.info(
                        unit.get().measure() == Measure.MONEY ? "money-column" : "unused-column",
                        one.where(),
                        one.meter() + " " + one.channel() + ": " + one.size() + " reading(s) in "
                                + unit.get().symbol() + ", which no plan needs.",
                        "Not imported.");
            }
        }
        return wanted;
    }

    private static boolean isUnused(RawSeries series) {
        return KindWords.isUnused(series.channel()) || KindWords.isUnused(series.meter());
    }

    private static boolean isLeftOut(String name, Hints hints) {
        return hints.answers().find("use", name).filter("no"::equalsIgnoreCase).isPresent();
    }

    /** The meter, or meter and channel where a meter has several. */
    private static List<String> names(List<RawSeries> series) {
        Map<String, Integer> meters = new HashMap<>();
        series.forEach(one -> meters.merge(one.meter(), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (RawSeries one : series) {
            boolean alone = meters.getOrDefault(one.meter(), 0) == 1;
            String name = alone ? one.meter() : one.meter() + "/" + one.channel();
            names.add(taken.add(name) ? name : name + "/" + one.column().index());
        }
        return names;
    }
}
