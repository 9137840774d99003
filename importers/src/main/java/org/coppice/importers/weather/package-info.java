/**
 * Which weather does a file hold, and of what place?
 *
 * <p>Read are the CSV of the System Advisor Model and of the NSRDB (two header blocks), TMY3 and EPW. A <i>typical year</i> has months
 * of different years; it is kept on the calendar of 2001, a common year. Irradiance becomes energy on an area, kWh/m² of each
 * interval.
 *
 * <p>Sources: NREL, SAM help, Weather file formats; Wilcox and Marion 2008, Users manual for TMY3 data sets, NREL/TP-581-43156;
 * EnergyPlus, Auxiliary programs, EPW CSV format.
 */
@NullMarked
package org.coppice.importers.weather;

import org.jspecify.annotations.NullMarked;
