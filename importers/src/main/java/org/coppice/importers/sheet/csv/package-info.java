/**
 * Which cells does a delimited text hold? Its encoding and its delimiter are found out from its bytes; a person may name the
 * encoding.
 *
 * <p>Sources: RFC 4180 (comma-separated values); WHATWG, Encoding (windows-1252).
 */
@NullMarked
package org.coppice.importers.sheet.csv;

import org.jspecify.annotations.NullMarked;
