package org.coppice.model.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a stored value as the type it was stored with: Long, Double, String, bytes, or null. */
final class Stored {

    private Stored() {}

    static @Nullable Object at(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Integer whole ? (Object) whole.longValue() : value;
    }
}
