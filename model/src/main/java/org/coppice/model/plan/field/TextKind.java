package org.coppice.model.plan.field;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.source.UserError;

/** A text, or a value that has an exact text form such as a time zone or a currency. */
public final class TextKind<V> implements FieldKind<V> {
    private final Function<String, V> parser;
    private final Function<V, String> writer;
    private final Optional<V> absent;

    private TextKind(Function<String, V> parser, Function<V, String> writer, Optional<V> absent) {
        this.parser = parser;
        this.writer = writer;
        this.absent = absent;
    }

    /** Plain text; left out, it is empty. */
    public static TextKind<String> plain() {
        return new TextKind<>(String::strip, Function.identity(), Optional.of(""));
    }

    /** Plain text that must be there, such as a name. */
    public static TextKind<String> required() {
        return new TextKind<>(TextKind::nonBlank, Function.identity(), Optional.empty());
    }

    /** Any value with an exact text form. */
    public static <V> TextKind<V> of(Function<String, V> parser, Function<V, String> writer) {
        return new TextKind<>(parser, writer, Optional.empty());
    }

    /** An IANA time zone. */
    public static TextKind<ZoneId> zone() {
        return of(TextKind::zone, ZoneId::getId);
    }

    private static String nonBlank(String text) {
        if (text.isBlank()) {
            throw new UserError("This must not be empty.");
        }
        return text.strip();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (java.time.DateTimeException unknown) {
            throw new UserError(
                    "“" + text + "” is not a time zone. Write one such as Europe/Berlin, America/New_York or UTC.",
                    unknown);
        }
    }

    @Override
    public V parse(String text) {
        return parser.apply(text);
    }

    @Override
    public String format(V value) {
        return writer.apply(value);
    }

    @Override
    public Object toTree(V value) {
        return writer.apply(value);
    }

    @Override
    public V fromTree(Object tree, String where) {
        return Trees.reading(where, () -> parse(FieldKind.textOf(tree, where)));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public Optional<V> absent() {
        return absent;
    }
}
