package org.coppice.importers.sheet;

/** The password of a protected file. It is never kept, shown or written to a log. */
public record Password(String text) {

    @Override
    public String toString() {
        return "Password[•••]";
    }
}
