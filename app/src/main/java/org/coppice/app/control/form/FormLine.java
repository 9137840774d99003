package org.coppice.app.control.form;

import java.util.List;

/**
 * One line of a form: a value that is typed or chosen, or the heading of a part.
 *
 * @param path into the record: names of properties and places in lists
 * @param depth how far it is set in
 * @param help one sentence; may be blank
 * @param text the value as it is written; of a heading what the part holds, in a word
 * @param choices what may be chosen; empty where anything may be typed
 * @param heading whether it stands above other lines
 * @param canAdd whether the part can be made, or another item be added to it
 * @param canRemove whether the part can be taken away
 */
record FormLine(
        List<Object> path,
        int depth,
        String label,
        String help,
        String text,
        List<String> choices,
        boolean heading,
        boolean canAdd,
        boolean canRemove) {

    FormLine {
        path = List.copyOf(path);
        choices = List.copyOf(choices);
    }

    FormLine withText(String other) {
        return new FormLine(path, depth, label, help, other, choices, heading, canAdd, canRemove);
    }
}
