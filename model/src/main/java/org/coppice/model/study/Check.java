package org.coppice.model.study;

import java.util.OptionalDouble;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * One check of a result: a balance that must close, or a remark about the data.
 *
 * @param code short and stable, in kebab case; balances begin with {@code balance-}
 * @param severity info for a balance that closes, error for one that does not
 * @param where the site, the record or the figure
 * @param residual of a balance, relative to its total; empty for a remark
 */
public record Check(String code, Severity severity, String where, String message, OptionalDouble residual) {
    /** The largest relative residual of a balance that counts as closed. */
    public static final double TOLERANCE = 1e-9;

    /** A balance between two amounts that must be equal. */
    static Check balance(String code, String where, String message, double left, double right) {
        double scale = Math.max(Math.abs(left), Math.abs(right));
        double residual = scale == 0 ? 0 : Math.abs(left - right) / scale;
        Severity severity = residual <= TOLERANCE ? Severity.INFO : Severity.ERROR;
        return new Check(code, severity, where, message, OptionalDouble.of(residual));
    }

    /** A remark about the data. */
    static Check of(Finding finding) {
        String message = finding.action().isBlank() ? finding.message() : finding.message() + " " + finding.action();
        return new Check(finding.code(), finding.severity(), finding.where(), message, OptionalDouble.empty());
    }

    /** Whether this is a balance, as opposed to a remark. */
    public boolean isBalance() {
        return residual.isPresent();
    }
}
