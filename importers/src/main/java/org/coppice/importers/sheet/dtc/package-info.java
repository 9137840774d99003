/**
 * Which readings does a flow of the British electricity market hold? A flow is a text of records whose fields bars part; unfolded they
 * are a table, a row a reading.
 *
 * <p>Source: Data Transfer Catalogue, flow D0036 (half hourly advances, validated).
 */
@NullMarked
package org.coppice.importers.sheet.dtc;

import org.jspecify.annotations.NullMarked;
