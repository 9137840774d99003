package org.coppice.model.study.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * A calibration that a site could have, or why it cannot.
 *
 * @param calibration empty where the readings cannot tell
 * @param refused the reason; blank where there is a calibration
 */
public record Proposal(Calibration.Kind kind, Optional<Calibration> calibration, String refused) {

    /** One of each kind, in their order. */
    public static List<Proposal> list(
            Plan plan, Site site, Optional<String> fleet, SeriesSource source, LocalDate today) {
        List<Proposal> proposals = new ArrayList<>();
        for (Calibration.Kind kind : Calibration.Kind.values()) {
            proposals.add(of(kind, plan, site, fleet, source, today));
        }
        return proposals;
    }

    private static Proposal of(
            Calibration.Kind kind, Plan plan, Site site, Optional<String> fleet, SeriesSource source, LocalDate today) {
        try {
            return new Proposal(kind, Optional.of(Calibration.of(kind, plan, site, fleet, source, today)), "");
        } catch (UserError reason) {
            return new Proposal(kind, Optional.empty(), reason.text());
        }
    }
}
