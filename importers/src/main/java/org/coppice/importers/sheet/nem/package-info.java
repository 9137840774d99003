/**
 * Which readings does a file of the Australian market hold? A NEM12 row is a day, a NEM13 record a period; unfolded they are a
 * table, a row a reading.
 *
 * <p>Source: AEMO, Meter Data File Format Specification NEM12 and NEM13, version 2.
 */
@NullMarked
package org.coppice.importers.sheet.nem;

import org.jspecify.annotations.NullMarked;
