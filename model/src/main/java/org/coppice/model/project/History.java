package org.coppice.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.store.UndoStore;

/**
 * The plans before and after each edit. Immutable: undo is another history with the same plans. Edits are numbered from 1 since
 * the document was opened; state {@code k} is the plan after edit {@code k}.
 *
 * @param first number of the state that {@code plans} begins with
 * @param plans the states kept, one more than names
 * @param names of the edits between them
 * @param position number of the state that holds
 * @param saved number of the state that was saved, or {@link #NEVER}
 */
record History(int first, List<Plan> plans, List<String> names, int position, int saved) {
    static final int NEVER = -1;
    /** How many edits can be taken back. */
    static final int LIMIT = 500;

    History {
        plans = List.copyOf(plans);
        names = List.copyOf(names);
    }

    static History of(Plan plan) {
        return new History(0, List.of(plan), List.of(), 0, 0);
    }

    /** The history of a working copy, from the plan that holds and its undo records. */
    static History restore(Plan plan, int position, int saved, List<UndoStore.Step> steps) {
        int first = steps.isEmpty() ? position : steps.get(0).number() - 1;
        List<Plan> plans = new ArrayList<>(List.of(plan));
        for (int i = position - first - 1; i >= 0; i--) {
            plans.add(0, steps.get(i).undo(plans.get(0)));
        }
        for (int i = position - first; i < steps.size(); i++) {
            plans.add(steps.get(i).redo(plans.get(i)));
        }
        return new History(
                first, plans, steps.stream().map(UndoStore.Step::name).toList(), position, saved);
    }

    Plan plan() {
        return plans.get(position - first);
    }

    /** After an edit; what had been undone is forgotten. */
    History commit(String name, Plan plan) {
        int kept = position - first;
        List<Plan> more = new ArrayList<>(plans.subList(0, kept + 1));
        List<String> moreNames = new ArrayList<>(names.subList(0, kept));
        more.add(plan);
        moreNames.add(name);
        int drop = Math.max(0, moreNames.size() - LIMIT);
        return new History(
                first + drop,
                more.subList(drop, more.size()),
                moreNames.subList(drop, moreNames.size()),
                position + 1,
                saved > position ? NEVER : saved);
    }

    Optional<String> undoName() {
        return position == first ? Optional.empty() : Optional.of(names.get(position - first - 1));
    }

    Optional<String> redoName() {
        return position - first == names.size() ? Optional.empty() : Optional.of(names.get(position - first));
    }

    History undo() {
        return at(position - 1);
    }

    History redo() {
        return at(position + 1);
    }

    private History at(int state) {
        if (state < first || state > first + names.size()) {
            throw new IllegalStateException("There is no state " + state);
        }
        return new History(first, plans, names, state, saved);
    }

    History markSaved() {
        return new History(first, plans, names, position, position);
    }

    boolean isChanged() {
        return saved != position;
    }
}
