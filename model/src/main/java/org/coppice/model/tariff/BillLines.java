package org.coppice.model.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.coppice.model.quantity.Unit;

/** The lines of a bill as they come, month by month. */
final class BillLines {
    private final List<BillLine> lines = new ArrayList<>();
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH;
    private int first;
    private boolean complete = true;
    private boolean groupComplete = true;

    /** What follows is for these days. */
    void begin(LocalDate newFrom, LocalDate newTo) {
        from = newFrom;
        to = newTo;
        first = lines.size();
        groupComplete = true;
    }

    void add(ChargeKind kind, String label, double quantity, Unit unit, double rate) {
        if (Double.isNaN(quantity)) {
            missing();
        } else if (quantity != 0 && rate != 0) {
            lines.add(new BillLine(from, to, kind, label, quantity, unit, rate, quantity * rate));
        }
    }

    /** Energy is listed even where it is free. */
    void addEnergy(String label, double kwh, double rate) {
        if (kwh != 0) {
            lines.add(new BillLine(from, to, ChargeKind.ENERGY, label, kwh, Unit.KILOWATT_HOUR, rate, kwh * rate));
        }
    }

    /** Something of these days is not known. */
    void missing() {
        complete = false;
        groupComplete = false;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isGroupComplete() {
        return groupComplete;
    }

    /** The sum of the lines of these days of some kinds. */
    double sum(Predicate<ChargeKind> kinds) {
        return sum(lines.subList(first, lines.size()), kinds);
    }

    /** The sum of all lines of some kinds. */
    double sumOfAll(Predicate<ChargeKind> kinds) {
        return sum(lines, kinds);
    }

    private static double sum(List<BillLine> lines, Predicate<ChargeKind> kinds) {
        double sum = 0;
        for (BillLine line : lines) {
            sum += kinds.test(line.kind()) ? line.amount() : 0;
        }
        return sum;
    }

    List<BillLine> toList() {
        return List.copyOf(lines);
    }
}
