/**
 * Reference data, each value with its source, year and licence, and the sample projects.
 *
 * <p>The data are files that people can read, beside this package: {@code sources.csv} names every source once; the other
 * files name, beside each value, the source by its id, and after a bar the place in it. A value that is derived says so:
 * {@code rule | …} is an estimate by the rule given, {@code assumption | …} a convention without evidence for the case.
 *
 * <p>What is not there has no source that may be cited. In particular: no data under AGPL, ODbL or CC BY-NC.
 */
@NullMarked
package org.coppice.resources;

import org.jspecify.annotations.NullMarked;
