package org.coppice.importers;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.importers.reconcile.Alternative;
import org.coppice.importers.reconcile.Bill;
import org.coppice.importers.reconcile.BillCheck;
import org.coppice.model.source.UserError;

/** Notes how the series compare with the bills that somebody gave ({@code bill:NAME}), so that it is kept with the import. */
final class Bills {
    static final String BILL = "bill";

    private Bills() {}

    static void check(List<Normalised> all, Answers answers, ZoneId zone, Notes notes) {
        Map<String, String> bills = answers.subjects(BILL);
        for (Normalised one : all) {
            String typed = bills.get(one.name());
            if (typed != null && one.quantity().adds() && !typed.isBlank()) {
                check(one, typed, answers, zone, notes);
            }
        }
    }

    private static void check(Normalised one, String typed, Answers answers, ZoneId zone, Notes notes) {
        Bill bill;
        try {
            bill = Bill.parse(typed, one.readings().unit());
        } catch (UserError problem) {
            notes.error(
                    "bill",
                    one.raw().where(),
                    one.name() + ": " + problem.text(),
                    "Write for example 812 MWh, 2024-03.");
            return;
        }
        List<Alternative> alternatives = Alternative.list(
                one.name(),
                one.quantity(),
                one.sourceUnit(),
                one.step(),
                answers.find("stamp").or(() -> stamp(notes)));
        BillCheck.of(bill, one.readings(), zone, alternatives)
                .ifPresent(check -> notes.info(
                        "bill",
                        one.raw().where(),
                        one.name() + ": " + check.text(),
                        check.agrees()
                                ? "Within what two meters differ by."
                                : "Imported as read. Maybe ask whoever sent the bill."));
    }

    private static java.util.Optional<String> stamp(Notes notes) {
        return notes.guesses().stream()
                .filter(guess -> guess.question().equals("stamp")
                        && !guess.alternatives().isEmpty())
                .map(org.coppice.importers.recognise.Guess::chosen)
                .findFirst();
    }
}
