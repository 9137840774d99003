/**
 * Places with a grid connection: their time zone, grid region, PUE and water.
 *
 * <p>PUE and WUE as in EN 50600-4 and Delegated Regulation (EU) 2024/1364, Annex III: PUE = E_DC / E_IT, WUE = W_in / E_IT.
 */
@NullMarked
package org.coppice.model.plan.site;

import org.jspecify.annotations.NullMarked;
