package org.coppice.importers.normalise;

import java.time.ZoneId;
import org.coppice.importers.map.Answers;

/**
 * What helps where a file is silent.
 *
 * @param likelyZone the project's zone: proposed, never taken without a question
 */
public record Hints(ZoneId likelyZone, Answers answers) {}
