/**
 * Linear programs solved by Google OR-Tools, where it is installed. Nothing refers to this package; it is found by the service
 * loader, and is absent where the library or its native part is.
 */
@NullMarked
package org.coppice.model.storage.ortools;

import org.jspecify.annotations.NullMarked;
