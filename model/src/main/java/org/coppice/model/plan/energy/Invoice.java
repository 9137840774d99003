package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Energy;
import org.coppice.model.source.UserError;

/**
 * What the supplier asked for a period, to be set beside what was computed.
 *
 * @param from the first day
 * @param to the day after the last
 * @param energy that was billed
 * @param total in the contract's currency, with taxes where the supplier asks them
 * @param lines those that are known by kind; they need not make up the total
 */
public record Invoice(
        String number, LocalDate from, LocalDate to, Optional<Energy> energy, double total, List<InvoiceLine> lines) {

    public static final RecordType<Invoice> TYPE = RecordType.of(Invoice.class, "invoice");
    public static final Field<Invoice, String> NUMBER = TYPE.field("number", Invoice::number, Kinds.NAME);
    public static final Field<Invoice, LocalDate> FROM = TYPE.field("from", Invoice::from, Kinds.DATE);
    public static final Field<Invoice, LocalDate> TO = TYPE.field("to", Invoice::to, Kinds.DATE);
    public static final Field<Invoice, Optional<Energy>> ENERGY =
            TYPE.field("energy", Invoice::energy, Kinds.optional(Kinds.ENERGY));
    public static final Field<Invoice, Double> TOTAL =
            TYPE.field("total", Invoice::total, Kinds.NUMBER, new Bounds<>(Double::isFinite, "a number"));
    public static final Field<Invoice, List<InvoiceLine>> LINES =
            TYPE.field("lines", Invoice::lines, Kinds.list(InvoiceLine.TYPE));

    static {
        TYPE.beginsAs(
                new Invoice("new", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1), Optional.empty(), 0, List.of()));
    }

    /** Refuses a period without days. */
    public Invoice {
        lines = List.copyOf(lines);
        if (!from.isBefore(to)) {
            throw new UserError("Invoice " + number + " ends (" + to + ") before it begins (" + from
                    + "). The end is the day after the last.");
        }
    }
}
