/** How long the hot paths take. Run with {@code mvn -q -Pbenchmark package}. */
@NullMarked
package org.coppice.app.benchmark;

import org.jspecify.annotations.NullMarked;
