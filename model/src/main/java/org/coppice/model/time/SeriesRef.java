package org.coppice.model.time;

/**
 * Names readings that are kept outside the plan.
 *
 * @param id of the series in the project
 * @param hash of its content, so that a changed series makes a changed plan
 */
public record SeriesRef(String id, String hash) {}
