package org.coppice.app.benchmark.race;

import java.nio.file.Path;

/** One way to do the work that is raced. */
interface Runner {

    /** Does it with a file, in a Java that has done nothing before; the result must be the same for all that run beside it. */
    String run(Path file) throws Exception;
}
