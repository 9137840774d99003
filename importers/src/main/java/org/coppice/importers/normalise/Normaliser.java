package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.sheet.Progress;

/** Brings all raw series of a table into our terms. */
public final class Normaliser {

    private static final int MOST_COMPARED = 60;

    private Normaliser() {}

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
        List<Normalised> all = new ArrayList<>();
        Set<String> said = new HashSet<>();
        List<String> names = names(wanted);
        List<Growth> growths = wanted.stream().map(SeriesKind::growth).toList();
        List<RawSeries> likeRegister = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (growths.get(i).isLikeRegister()) {
                likeRegister.add(wanted.get(i));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (isLeftOut(names.get(i), hints)) {
                notes.info(
                        "left-out:" + names.get(i),
                        wanted.get(i).where(),
                        names.get(i) + " is left out.",
                        "As answered.");
                continue;
            }
            progress.step("Normalising " + names.get(i), (double) i / names.size());
            RawSeries one = wanted.get(i);
            String others = wanted.size() > MOST_COMPARED ? "" : counterparts(wanted, one);
            boolean registers = likeRegister.stream().anyMatch(other -> other != one);
            all.add(new SeriesNormaliser(timing, hints, notes, said, names.size() == 1, others, registers)
                    .normalise(one, names.get(i), growths.get(i)));
            one.release(); // before the next: both forms of all series at once would not fit into little memory
        }
        mapped.series().forEach(RawSeries::release);
        return all;
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

    /** Series whose rows name a unit that no plan needs, such as reactive energy, are left out, and said so. */
    private static List<RawSeries> wanted(List<RawSeries> series, Notes notes) {
        List<RawSeries> wanted = new ArrayList<>();
        for (RawSeries one : series) {
            Optional<SourceUnit> unit = SeriesUnit.mainUnit(one)
                    .filter(found -> found.measure() == Measure.UNUSED || found.measure() == Measure.MONEY);
            if (unit.isEmpty()) {
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

    private static boolean isLeftOut(String name, Hints hints) {
        return hints.answers().find("use", name).filter("no"::equalsIgnoreCase).isPresent();
    }

    /** The meter, or meter and channel where a meter has several. */
    private static List<String> names(List<RawSeries> series) {
        Map<String, Integer> meters = new HashMap<>();
        series.forEach(one -> meters.merge(one.meter(), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        for (RawSeries one : series) {
            boolean alone = meters.getOrDefault(one.meter(), 0) == 1;
            String name = alone ? one.meter() : one.meter() + "/" + one.channel();
            names.add(names.contains(name) ? name + "/" + one.column().index() : name);
        }
        return names;
    }
}
