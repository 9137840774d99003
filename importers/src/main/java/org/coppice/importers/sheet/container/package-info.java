/**
 * What is a file by its content, whatever its name says, and which reader opens it? Archives are opened member by member; what no
 * reader takes is refused by name, with the way out.
 *
 * <p>Sources: PKWARE, APPNOTE.TXT 6.3 (zip); [MS-CFB] (OLE2); the signatures of the formats named in {@code Container}.
 */
@NullMarked
package org.coppice.importers.sheet.container;

import org.jspecify.annotations.NullMarked;
