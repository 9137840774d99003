package org.coppice.app.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a server list, as it was read.
 *
 * @param type what the list calls the machines
 * @param site what the list calls the place; empty where it does not say
 * @param where the row, for people: file, sheet and row
 */
public record ServerRow(String type, int count, LocalDate purchased, Optional<String> site, String where) {}
