package org.coppice.model.simulate.claims;

/**
 * Why an instrument does not count.
 *
 * @param criterion its number in the rule set, 1 the first
 * @param field the property that shows it
 * @param reason in words, with the values
 */
record Rejection(int criterion, String field, String reason) {}
