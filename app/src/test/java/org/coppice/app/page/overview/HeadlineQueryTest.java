package org.coppice.app.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class HeadlineQueryTest {
    private final Assessment baseline = SamplePages.assessment();

    private static Assessment withPue(double pue) {
        Plan plan = SamplePages.plan();
        for (Site site : plan.sites()) {
            plan = PlanTable.SITES.with(
                    plan, Site.PUE.with(site, Sourced.of(Profile.constant(pue), Source.rule("tried"))));
        }
        return Assessment.of(plan, "PUE " + pue, SeriesSource.NONE);
    }

    private static Headline of(List<Headline> headlines, String key) {
        return headlines.stream()
                .filter(each -> each.figure().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void less_electricity_than_in_the_baseline_is_better_and_more_is_worse() {
        Headline less = of(HeadlineQuery.of(withPue(1.01), Optional.of(baseline)), "energy.facility");
        assertThat(less.better()).contains(true);
        assertThat(less.remark()).startsWith("−").endsWith("against baseline");
        Headline more = of(HeadlineQuery.of(withPue(3), Optional.of(baseline)), "energy.facility");
        assertThat(more.better()).contains(false);
        assertThat(more.remark()).startsWith("+");
    }

    @Test
    void what_does_not_change_is_said_to_be_as_in_the_baseline() {
        List<Headline> same = HeadlineQuery.of(baseline, Optional.of(baseline));
        assertThat(of(same, "energy.facility").remark()).isEqualTo("as in the baseline");
        assertThat(same).allMatch(headline -> headline.better().isEmpty());
    }

    @Test
    void without_a_baseline_each_headline_says_a_fact_and_judges_nothing() {
        List<Headline> alone = HeadlineQuery.of(baseline, Optional.empty());
        assertThat(alone)
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(headline -> headline.better().isEmpty());
        assertThat(of(alone, "energy.facility").remark()).endsWith("of it IT");
        assertThat(of(alone, "pue").remark()).startsWith("overhead ");
        assertThat(of(alone, "cost.electricity").remark()).contains("/MWh");
    }

    @Test
    void the_course_over_the_year_has_a_value_a_month() {
        Headline electricity = of(HeadlineQuery.of(baseline, Optional.empty()), "energy.facility");
        assertThat(electricity.course().orElseThrow().table()).hasSize(13);
    }
}
