package org.coppice.model.plan.meter;

/**
 * Where the readings of a meter stand in an imported file.
 *
 * @param meter id of the meter
 * @param sheet of the workbook; blank where the file has none
 * @param range the cells, for example {@code D8:D35046}
 */
public record SeriesCells(String meter, String sheet, String range) {}
