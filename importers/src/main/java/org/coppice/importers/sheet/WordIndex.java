package org.coppice.importers.sheet;

import java.util.Arrays;

/**
 * Where the words of a column lie in the pool, so that each is kept once. Of so many words no more are looked for: in a column of ids
 * or remarks each is new, and looking is in vain.
 */
final class WordIndex {
    private static final int MOST_WORDS = 4_096;
    /** A power of two; a quarter of the slots is filled at most, so that words rarely meet. */
    private static final int FIRST_SLOTS = 64;

    private static final int FREE = -1;

    private int[] slots = free(FIRST_SLOTS);
    private int[] hashes = new int[FIRST_SLOTS];
    private int size;
    private int last = FREE;

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /** The position of a word in the pool, where it is put if it is not there yet. */
    int position(byte[] utf8, int from, int to, TextPool pool) {
        if (last != FREE && pool.holds(last, utf8, from, to)) {
            return last;
        }
        int hash = hash(utf8, from, to);
        int slot = hash & slots.length - 1;
        while (slots[slot] != FREE) {
            if (hashes[slot] == hash && pool.holds(slots[slot], utf8, from, to)) {
                last = slots[slot];
                return last;
            }
            slot = slot + 1 & slots.length - 1;
        }
        int position = pool.add(utf8, from, to);
        if (size < MOST_WORDS) {
            slots[slot] = position;
            hashes[slot] = hash;
            last = position;
            if (++size * 4 > slots.length) {
                grow();
            }
        }
        return position;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = free(oldSlots.length * 2);
        hashes = new int[slots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != FREE) {
                int slot = oldHashes[i] & slots.length - 1;
                while (slots[slot] != FREE) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = oldSlots[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    private static int hash(byte[] utf8, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + utf8[i];
        }
        return hash ^ hash >>> 15;
    }
}
