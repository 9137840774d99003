/**
 * Which published cases can be checked in this program, and how are they run?
 *
 * <p>The cases of the model, and those on real files, which need the importer. The command line and the window both run them from
 * here.
 */
@NullMarked
package org.coppice.app.verification;

import org.jspecify.annotations.NullMarked;
