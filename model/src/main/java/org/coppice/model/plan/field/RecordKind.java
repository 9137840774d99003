package org.coppice.model.plan.field;

import java.util.Map;
import org.coppice.model.source.UserError;

/** A record inside a record. It is edited through its own fields. */
public record RecordKind<R>(Shape<R> shape) implements FieldKind<R> {

    @Override
    public R parse(String text) {
        throw new UserError("This is made of several values. Open it and edit each.");
    }

    @Override
    public String format(R value) {
        return String.valueOf(value);
    }

    @Override
    public Object toTree(R value) {
        return shape.toTree(value);
    }

    @Override
    public R fromTree(Object tree, String where) {
        return shape.fromTree(tree, where);
    }

    @Override
    public Map<String, Object> schema() {
        return shape.schema();
    }
}
