package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.page.TableCard;

/** The tables of a section below each other, a kind of record each. */
final class RecordCards {
    private final double height;
    private final List<TableCard<?>> tables = new ArrayList<>();

    /** Tables of that height in pixels. */
    RecordCards(double height) {
        this.height = height;
    }

    /** Adds a table; {@code add} names the command for a new row. */
    <M> RecordCards add(String title, String remark, FieldTableModel<M> rows, String add) {
        TableCard<M> card =
                new TableCard<>(title, remark, rows, false).withRowCommands(add).withDetails();
        card.table().setPrefHeight(height);
        tables.add(card);
        return this;
    }

    /** From top to bottom. */
    List<Node> nodes() {
        return tables.stream().<Node>map(TableCard::card).toList();
    }

    /** Goes to a record, in the table that has it. */
    void reveal(String recordId, String fieldKey) {
        tables.forEach(each -> each.table().reveal(recordId, fieldKey));
    }
}
