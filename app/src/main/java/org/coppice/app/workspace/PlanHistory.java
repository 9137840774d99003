package org.coppice.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import org.coppice.model.plan.Plan;

/** Undo over immutable snapshots: the old plan is kept, with the name of the edit that left it. */
final class PlanHistory {
    private record Step(String name, Plan plan) {}

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();

    void clear() {
        undo.clear();
        redo.clear();
    }

    void did(String name, Plan before) {
        undo.push(new Step(name, before));
        redo.clear();
    }

    Plan undo(Plan now) {
        return move(undo, redo, now);
    }

    Plan redo(Plan now) {
        return move(redo, undo, now);
    }

    private static Plan move(Deque<Step> from, Deque<Step> to, Plan now) {
        if (from.isEmpty()) {
            return now;
        }
        Step step = from.pop();
        to.push(new Step(step.name(), now));
        return step.plan();
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    String undoName() {
        return name(undo);
    }

    String redoName() {
        return name(redo);
    }

    private static String name(Deque<Step> steps) {
        Step top = steps.peek();
        return top == null ? "" : top.name();
    }
}
