package org.coppice.app.page.meters.importing;

import java.util.List;
import java.util.Optional;

/**
 * A series of the file as the table of meters shows it.
 *
 * @param name in questions and answers
 * @param used whether it is taken in
 * @param choosable whether that can be changed
 * @param unit as read
 * @param units what it may be read as; empty where there is no choice
 * @param kind as answers name it
 * @param kinds what it may be; empty where there is no choice
 * @param intervals how many readings have a value
 * @param missing readings that are missing, and those dropped because they were there twice, in words
 * @param total in words; of a series that does not add up its mean
 * @param peak in words
 * @param measures as answers name it; empty where it cannot be chosen here
 * @param undecided whether somebody must say what it measures
 * @param site its id; empty where it is not decided
 * @param inProject what becomes of its meter, in words
 * @param use which results use it, in words
 * @param bill how far the readings are from the bill, in words
 * @param fits whether that is near enough
 */
record SeriesRow(
        String name,
        boolean used,
        boolean choosable,
        String unit,
        List<String> units,
        String kind,
        List<String> kinds,
        String intervals,
        String missing,
        String total,
        String peak,
        Optional<String> measures,
        boolean undecided,
        Optional<String> site,
        String inProject,
        String use,
        String bill,
        boolean fits) {

    SeriesRow {
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }
}
