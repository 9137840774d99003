package org.coppice.model.source;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One remark about an input or a result.
 *
 * @param code short and stable, in kebab case, for example {@code duplicate-hour}
 * @param where the place: file, sheet and cell, or page and field
 * @param message what was found, with the values
 * @param action what was done about it, or what to do
 * @param options the answers among which the user may choose; empty unless there is a choice
 */
public record Finding(
        String code, Severity severity, String where, String message, String action, List<Option> options) {

    /** One possible answer, with the total that the series would have under it. */
    public record Option(String choice, OptionalDouble total) {}

    private static final int LONG = 400;
    private static final Pattern LONG_QUOTE = Pattern.compile("“([^”]{100})[^”]{100,}”");

    /** Copies the options; in the message {@code 1 reading(s) lie} becomes {@code 1 reading lies}, and of a long quotation the begin stays. */
    public Finding {
        String said = Counted.said(message);
        message = said.length() < LONG ? said : LONG_QUOTE.matcher(said).replaceAll("“$1…”");
        options = List.copyOf(options);
    }

    /** A finding that leaves nothing to choose. */
    public static Finding of(String code, Severity severity, String where, String message, String action) {
        return new Finding(code, severity, where, message, action, List.of());
    }

    /** A question that can be answered with one of some words, of which none leads to a total of its own. */
    public static Finding question(String code, String where, String message, String action, List<String> choices) {
        List<Option> options = choices.stream()
                .map(choice -> new Option(choice, OptionalDouble.empty()))
                .toList();
        return new Finding(code, Severity.QUESTION, where, message, action, options);
    }

    /** Whether work must stop until this is answered or mended. */
    public boolean blocks() {
        return severity == Severity.QUESTION || severity == Severity.ERROR;
    }
}
