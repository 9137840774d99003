package org.coppice.model.project.store;

import org.coppice.model.plan.field.ChoiceKind;
import org.coppice.model.plan.field.DateKind;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.NumberKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.QuantityKind;
import org.coppice.model.plan.field.ReferenceKind;
import org.coppice.model.plan.field.TextKind;
import org.coppice.model.plan.field.YesNoKind;
import org.coppice.model.project.json.JsonText;
import org.coppice.model.project.json.JsonTree;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds a property: text, number and yes or no as such, everything nested as JSON.
 *
 * @param name of the property
 */
record Column(String name, Storage storage) {

    /** What the column holds. */
    enum Storage {
        TEXT("TEXT"),
        WHOLE("INTEGER"),
        REAL("REAL"),
        YES_NO("INTEGER"),
        JSON("TEXT");

        final String declared;

        Storage(String declared) {
            this.declared = declared;
        }
    }

    static Storage storageOf(FieldKind<?> kind) {
        if (kind instanceof OptionalKind<?> optional) {
            return storageOf(optional.inner());
        }
        if (kind instanceof NumberKind<?> number) {
            return "integer".equals(number.schema().get("type")) ? Storage.WHOLE : Storage.REAL;
        }
        if (kind instanceof YesNoKind) {
            return Storage.YES_NO;
        }
        return isText(kind) ? Storage.TEXT : Storage.JSON;
    }

    private static boolean isText(FieldKind<?> kind) {
        return kind instanceof TextKind
                || kind instanceof ChoiceKind
                || kind instanceof DateKind
                || kind instanceof QuantityKind
                || kind instanceof ReferenceKind;
    }

    /** As it is declared in SQL. */
    String declaration() {
        return Layout.quoted(name) + " " + storage.declared;
    }

    /** What is stored for a tree; null for a property left out. */
    @Nullable
    Object toStored(@Nullable Object tree) {
        if (tree == null) {
            return null;
        }
        return switch (storage) {
            case TEXT -> tree;
            case WHOLE -> ((Number) tree).longValue();
            case REAL -> finite(((Number) tree).doubleValue());
            case YES_NO -> Boolean.TRUE.equals(tree) ? 1L : 0L;
            case JSON -> JsonText.compact(tree);
        };
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new UserError(name + " must be a number, not " + value + ".");
        }
        return value;
    }

    /** The tree that is stored; null for a property left out. */
    @Nullable
    Object toTree(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        return switch (storage) {
            case YES_NO -> ((Number) stored).longValue() != 0;
            case JSON -> JsonTree.parse(String.valueOf(stored), name).root();
            case TEXT, WHOLE, REAL -> stored;
        };
    }
}
