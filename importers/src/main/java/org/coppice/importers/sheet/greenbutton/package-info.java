/**
 * Which readings does a Green Button file hold? Its entries refer to each other; unfolded they are a table, a row a reading.
 *
 * <p>Source: NAESB REQ.21, Energy Services Provider Interface (ESPI).
 */
@NullMarked
package org.coppice.importers.sheet.greenbutton;

import org.jspecify.annotations.NullMarked;
