/** The whole at a glance: headline figures, where electricity comes from and goes to, what needs attention. */
@NullMarked
package org.coppice.app.page.overview;

import org.jspecify.annotations.NullMarked;
