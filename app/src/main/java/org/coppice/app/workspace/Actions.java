package org.coppice.app.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All actions, by id, in the order in which they were declared: the source of the menus, the palette and the shortcuts. */
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /** Declares an action; one of the same id takes the place of the former. */
    public void add(Action action) {
        byId.put(action.id(), action);
    }

    /** The action of that id. */
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("No action " + id + ". Known: " + byId.keySet());
        }
        return action;
    }

    /** All actions. */
    public Collection<Action> all() {
        return List.copyOf(byId.values());
    }

    /** The actions whose text or menu holds every word of the query, those whose text starts with it first. */
    public List<Action> find(String query) {
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String whole = query.strip().toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(action -> holdsAll(action, words))
                .sorted((a, b) -> Boolean.compare(startsWith(b, whole), startsWith(a, whole)))
                .toList();
    }

    private static boolean startsWith(Action action, String query) {
        return action.text().toLowerCase(Locale.ROOT).startsWith(query);
    }

    private static boolean holdsAll(Action action, String[] words) {
        String text = (action.group() + " " + action.text()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
