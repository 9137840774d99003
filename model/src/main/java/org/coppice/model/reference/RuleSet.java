package org.coppice.model.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.source.Source;

/**
 * A versioned set of rules of market-based accounting. The rules are data, see {@link RuleSets}: another edition is another record.
 *
 * @param id for example {@code ghgp-scope2-2015}
 * @param hourly whether instruments must match consumption hour by hour, or only within the year
 * @param status for example {@code in force} or {@code draft}
 * @param ranks the kinds of instrument in the order of use; kinds in one list share a rank, kinds in none do not count
 * @param remainder what counts for electricity that no instrument covers: the first of these that is known
 * @param vintageYearsBefore how many years before consumption generation may lie
 * @param exemptBelowMwh consumption a year in one market up to which matching by the year is enough; empty where the edition gives
 *     none. For the draft of 2025 values of 5 to 10 GWh were discussed (EnergyTag, "FAQ – Scope 2 Market-Based Updates", July 2025)
 * @param legacyBefore contracts that began before this day match by the year; empty where the edition gives none
 * @param criteria the quality criteria in their order, the first being number 1
 */
public record RuleSet(
        String id,
        String name,
        boolean hourly,
        String status,
        LocalDate validFrom,
        Source source,
        List<List<String>> ranks,
        List<String> remainder,
        int vintageYearsBefore,
        OptionalDouble exemptBelowMwh,
        Optional<LocalDate> legacyBefore,
        List<String> criteria) {

    static final List<RuleSet> ALL = RuleSets.read();

    /** GHG Protocol Scope 2 Guidance of 2015, tables 6.3 and 7.1: instruments match within the year. */
    public static final RuleSet SCOPE2_2015 = get("ghgp-scope2-2015");

    /** The draft of 2025, a consultation that is not final: instruments match by the hour and must be deliverable. */
    public static final RuleSet SCOPE2_2025_DRAFT = get("ghgp-scope2-2025-draft");

    /** The score of Google's 24/7 methodology: contracted generation counts in the hour in which it is generated. */
    public static final RuleSet CFE = get("cfe-24x7");

    /** Copies the lists. */
    public RuleSet {
        ranks = ranks.stream().map(List::copyOf).toList();
        remainder = List.copyOf(remainder);
        criteria = List.copyOf(criteria);
    }

    private static RuleSet get(String id) {
        return ALL.stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule set " + id + " in rule-sets.json"));
    }

    /** The rank of a kind of instrument, 0 first; empty where the kind does not count under these rules. */
    public Optional<Integer> rank(String kind) {
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).contains(kind)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The same rules with a threshold below which matching by the year is enough. */
    public RuleSet withExemption(double belowMwh) {
        return with(OptionalDouble.of(belowMwh), legacyBefore);
    }

    /** The same rules with a day before which contracts match by the year. */
    public RuleSet withLegacy(LocalDate before) {
        return with(exemptBelowMwh, Optional.of(before));
    }

    private RuleSet with(OptionalDouble exempt, Optional<LocalDate> legacy) {
        return new RuleSet(
                id,
                name,
                hourly,
                status,
                validFrom,
                source,
                ranks,
                remainder,
                vintageYearsBefore,
                exempt,
                legacy,
                criteria);
    }
}
