/**
 * Which machines there are: fleets with their purchase cohorts, and the device types they consist of, each value with its
 * source.
 */
@NullMarked
package org.coppice.app.page.hardware;

import org.jspecify.annotations.NullMarked;
