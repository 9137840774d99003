package org.coppice.model.plan.field;

import java.util.List;
import java.util.Map;

/** How a record, or a sealed family of records, is read and written as a tree. */
public sealed interface Shape<R> permits RecordType, Variants {

    /** The record as a tree of its fields. */
    Map<String, Object> toTree(R value);

    /**
     * The record that a tree holds.
     *
     * @throws org.coppice.model.source.UserError naming the place, for a key unknown, missing or wrong
     */
    R fromTree(Object tree, String where);

    /** The JSON Schema of the tree. */
    Map<String, Object> schema();

    /** The record type of a value. */
    RecordType<? extends R> typeOf(R value);

    /** The record types, one unless this is a family. */
    List<RecordType<? extends R>> types();
}
