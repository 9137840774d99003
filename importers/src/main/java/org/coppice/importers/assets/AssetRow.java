package org.coppice.importers.assets;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a list of equipment.
 *
 * @param type as in the list
 * @param count how many, at least 1
 * @param purchased the day, or the first day of the month or year if the list says no more; empty if it does not say
 * @param site as in the list; empty if it does not say
 * @param where the cell of the type, for people
 */
public record AssetRow(String type, double count, Optional<LocalDate> purchased, String site, String where) {}
