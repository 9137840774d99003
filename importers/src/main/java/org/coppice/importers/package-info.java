/**
 * From files people already have to objects of the model: recognise, map, normalise, check, commit.
 */
@NullMarked
package org.coppice.importers;

import org.jspecify.annotations.NullMarked;
