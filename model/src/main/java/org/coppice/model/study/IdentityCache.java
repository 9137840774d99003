package org.coppice.model.study;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Results by the identity of the objects they were made of: never equals, which would walk whole plans. Holds its keys weakly, its
 * results softly, and at most so many. Thread-safe.
 */
final class IdentityCache<V> {
    private final int most;
    private final Deque<Entry<V>> entries = new ArrayDeque<>();

    private record Entry<V>(List<WeakReference<Object>> key, SoftReference<V> value) {

        boolean isFor(List<?> inputs) {
            if (key.size() != inputs.size()) {
                return false;
            }
            for (int i = 0; i < key.size(); i++) {
                if (key.get(i).get() != inputs.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    IdentityCache(int most) {
        this.most = most;
    }

    synchronized Optional<V> find(List<?> inputs) {
        for (Iterator<Entry<V>> each = entries.iterator(); each.hasNext(); ) {
            Entry<V> entry = each.next();
            V value = entry.value().get();
            if (value == null) {
                each.remove();
            } else if (entry.isFor(inputs)) {
                each.remove();
                entries.addFirst(entry);
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    synchronized void put(List<?> inputs, V value) {
        List<WeakReference<Object>> key = new ArrayList<>();
        inputs.forEach(input -> key.add(new WeakReference<>(input)));
        entries.addFirst(new Entry<>(key, new SoftReference<>(value)));
        while (entries.size() > most) {
            entries.removeLast();
        }
    }
}
