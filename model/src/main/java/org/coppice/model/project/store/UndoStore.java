package org.coppice.model.project.store;

import java.util.List;
import org.coppice.model.plan.Plan;

/** The undo records of a working copy, numbered from 1 in the order of the edits. */
public final class UndoStore {
    static final String TABLE = "undo";
    static final String DDL =
            "CREATE TABLE \"undo\" (\"step\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL, \"difference\" TEXT NOT NULL)";

    private final Database database;

    /** One edit that can be taken back, and made again. */
    public record Step(int number, String name, String difference) {

        /** The plan before the edit, from the plan after it. */
        public Plan undo(Plan plan) {
            return PlanDifference.parse(difference).undo(plan);
        }

        /** The plan after the edit, from the plan before it. */
        public Plan redo(Plan plan) {
            return PlanDifference.parse(difference).redo(plan);
        }
    }

    /** The undo records of a database. */
    public UndoStore(Database database) {
        this.database = database;
    }

    /** Records an edit. */
    public void put(int number, String name, Plan before, Plan after) {
        String difference = PlanDifference.between(before, after).text();
        database.update("INSERT INTO undo VALUES (?, ?, ?)", number, name, difference);
    }

    /** Keeps only the records with these numbers, ends included. */
    public void retain(int first, int last) {
        database.update("DELETE FROM undo WHERE step < ? OR step > ?", first, last);
    }

    /** All records, in order. */
    public List<Step> list() {
        return database.query(
                "SELECT step, name, difference FROM undo ORDER BY step",
                row -> new Step(row.getInt(1), row.getString(2), row.getString(3)));
    }
}
