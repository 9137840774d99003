/**
 * How is XML of strangers read? Without a document type, without entities but the five of XML itself, never reaching outside of
 * the file.
 *
 * <p>Sources: W3C, Extensible Markup Language (XML) 1.0, 5th edition; OWASP, XML External Entity Prevention Cheat Sheet.
 */
@NullMarked
package org.coppice.importers.sheet.xml;

import org.jspecify.annotations.NullMarked;
