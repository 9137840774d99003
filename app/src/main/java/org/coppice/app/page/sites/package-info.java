/** Where the servers stand: zone, grid region, connection, PUE, water, and the factors that apply there. */
@NullMarked
package org.coppice.app.page.sites;

import org.jspecify.annotations.NullMarked;
