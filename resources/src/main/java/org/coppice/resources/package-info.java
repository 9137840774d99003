/**
 * Reference data, each value with its source, year and licence, and the sample projects.
 */
@NullMarked
package org.coppice.resources;

import org.jspecify.annotations.NullMarked;
