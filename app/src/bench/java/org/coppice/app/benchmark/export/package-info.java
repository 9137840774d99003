/** How fast are long tables written, beside the ways of others? */
@NullMarked
package org.coppice.app.benchmark.export;

import org.jspecify.annotations.NullMarked;
