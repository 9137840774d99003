package org.coppice.model.reference;

import java.time.LocalDate;
import org.coppice.model.source.Source;

/**
 * A versioned set of accounting rules.
 *
 * @param id for example {@code ghgp-scope2-2015}
 * @param hourly whether instruments must match consumption hour by hour, or only within the year
 * @param status for example {@code in force} or {@code draft}
 */
public record RuleSet(String id, String name, boolean hourly, String status, LocalDate validFrom, Source source) {

    /** GHG Protocol Scope 2 Guidance of 2015: instruments match within the year. */
    public static final RuleSet SCOPE2_2015 = new RuleSet(
            "ghgp-scope2-2015",
            "GHG Protocol Scope 2 Guidance 2015",
            false,
            "in force",
            LocalDate.of(2015, 1, 20),
            Source.published(
                    "World Resources Institute",
                    2015,
                    "GHG Protocol Scope 2 Guidance",
                    "chapters 6 and 7",
                    "cited",
                    org.coppice.model.source.Quality.PUBLISHED));
}
