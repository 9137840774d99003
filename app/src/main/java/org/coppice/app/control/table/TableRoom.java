package org.coppice.app.control.table;

import javafx.scene.layout.Region;

/** The room of a table: as large as the table wants to be, while the table itself may still be growing row by row. */
public final class TableRoom extends Region {
    private final FieldTable<?> table;

    /** The room of this table. */
    public TableRoom(FieldTable<?> table) {
        this.table = table;
        getChildren().add(table);
    }

    @Override
    protected void layoutChildren() {
        table.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), table.heightSoFar()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return table.minWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return table.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return table.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return table.prefHeight(width);
    }
}
