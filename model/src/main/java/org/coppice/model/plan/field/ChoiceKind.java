package org.coppice.model.plan.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coppice.model.source.UserError;

/** One of the constants of an enum, written in lower case with hyphens. */
public record ChoiceKind<E extends Enum<E>>(Class<E> type) implements FieldKind<E> {

    /** The constants, in their order. */
    public List<E> choices() {
        return List.of(type.getEnumConstants());
    }

    @Override
    public E parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return choices().stream()
                .filter(choice -> name(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "“" + text + "” is not a choice here. Choose one of " + String.join(", ", names()) + "."));
    }

    private List<String> names() {
        return Arrays.stream(type.getEnumConstants()).map(ChoiceKind::name).toList();
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String format(E value) {
        return name(value).replace('-', ' ');
    }

    @Override
    public Object toTree(E value) {
        return name(value);
    }

    @Override
    public E fromTree(Object tree, String where) {
        return Trees.reading(where, () -> parse(FieldKind.textOf(tree, where)));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", names());
    }
}
