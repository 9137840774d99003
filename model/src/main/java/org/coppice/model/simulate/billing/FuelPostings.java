package org.coppice.model.simulate.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.year.YearFrame;

/**
 * What the fuel of backup generators costs, month by month, when it is burnt. It belongs to the cost of electricity: what a
 * generator serves is not drawn from the grid, and would else seem to be free. It stays a line of its own, by generator, and is no
 * part of the invoice of any supplier.
 */
public final class FuelPostings {

    private FuelPostings() {}

    /** Adds a line a generator and month with fuel, in the order of days; none where the price of its fuel is not known. */
    public static void add(YearFrame frame, List<BackupUse> uses, Currency currency, List<Posting> postings) {
        byte[] month = frame.calendar().month();
        for (BackupUse use : uses) {
            BackupGenerator generator = use.generator();
            double[] fuel = new double[12];
            for (int i = 0; i < month.length; i++) {
                fuel[month[i]] += use.kwh()[i] / generator.efficiency().value().value();
            }
            for (int m = 0; m < 12; m++) {
                if (fuel[m] > 0 && generator.fuelPrice() > 0) {
                    LocalDate first = LocalDate.of(frame.year(), m + 1, 1);
                    LocalDate after = first.plusMonths(1);
                    postings.add(new Posting(
                            generator.from().isAfter(first) ? generator.from() : first,
                            generator.to().filter(to -> to.isBefore(after)).orElse(after),
                            generator.id(),
                            generator.name(),
                            Posting.Kind.BACKUP_FUEL,
                            fuel[m],
                            Unit.KILOWATT_HOUR,
                            generator.fuelPrice(),
                            new Money(fuel[m] * generator.fuelPrice(), currency)));
                }
            }
        }
        postings.sort(Comparator.comparing(Posting::from));
    }
}
