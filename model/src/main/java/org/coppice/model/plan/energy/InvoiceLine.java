package org.coppice.model.plan.energy;

import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.tariff.ChargeKind;

/**
 * The amount of one kind on an invoice.
 *
 * @param amount in the contract's currency, positive is paid
 */
public record InvoiceLine(ChargeKind kind, double amount) {

    public static final RecordType<InvoiceLine> TYPE = RecordType.of(InvoiceLine.class, "invoice-line");
    public static final Field<InvoiceLine, ChargeKind> KIND =
            TYPE.field("kind", InvoiceLine::kind, Kinds.choice(ChargeKind.class));
    public static final Field<InvoiceLine, Double> AMOUNT = TYPE.field("amount", InvoiceLine::amount, Kinds.NUMBER);
}
