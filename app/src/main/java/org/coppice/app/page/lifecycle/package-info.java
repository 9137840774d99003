/**
 * The Lifecycle page: what is in service, how long to keep it, where it goes, and the carbon embodied in it under both rules.
 */
@NullMarked
package org.coppice.app.page.lifecycle;

import org.jspecify.annotations.NullMarked;
