package org.coppice.app.control.form;

import java.util.Map;
import org.coppice.model.plan.field.RecordType;

/** A first record of a type, to be changed by the user: what is given, and for the rest the first value that is accepted. */
public final class Starter {

    private Starter() {}

    /**
     * The record with these values.
     *
     * @param given trees by name of the property, as in {@code plan.json}
     */
    public static <M> M of(RecordType<M> type, Map<String, Object> given) {
        Map<String, Object> tree = FieldTree.starterOf(type);
        tree.putAll(given);
        return type.fromTree(tree, type.label());
    }
}
