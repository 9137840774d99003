package org.coppice.model.simulate.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What became of one instrument in the year under a rule set: how much there was, how much was claimed, and why it was not counted.
 *
 * @param site id of the site it is bound to; empty where any site of its market may use it
 * @param owned kWh in the year
 * @param claimed kWh set against import; the rest stays unclaimed and is never a negative emission
 * @param rejection the quality criterion that failed, in words; empty where it counts
 * @param criterion the number of that criterion in the rule set, 1 the first; 0 where none failed
 * @param field the property of the contract that shows it, in words; blank where none does
 * @param remarks what an auditor will ask about
 */
public record InstrumentUse(
        Instrument instrument,
        Optional<String> site,
        double owned,
        double claimed,
        Optional<String> rejection,
        int criterion,
        String field,
        List<String> remarks) {

    /** Copies the remarks. */
    public InstrumentUse {
        remarks = List.copyOf(remarks);
    }

    /** What is left over; 0 for an instrument that does not count. */
    public double unclaimed() {
        return rejection.isPresent() ? 0 : owned - claimed;
    }
}
