package org.coppice.importers.sheet.greenbutton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One entry of a Green Button feed: what it is, how it is linked, and its readings if it is a block of them. */
final class EspiEntry {
    final List<String> related = new ArrayList<>();
    String self = "";
    String up = "";
    String title = "";
    boolean usagePoint;
    boolean meterReading;
    boolean readingType;

    int service;
    int unit;
    int tens;
    int direction;
    int accumulation;
    int commodity;
    long length;

    private int size;
    private long[] starts = new long[16];
    private long[] durations = new long[16];
    private double[] values = new double[16];
    private int[] qualities = new int[16];
    private int[] lines = new int[16];

    /** Adds a reading: epoch seconds, seconds, value without the power of ten, quality, -1 for none. */
    void add(long start, long duration, double value, int quality, int line) {
        if (size == starts.length) {
            int more = size * 2;
            starts = Arrays.copyOf(starts, more);
            durations = Arrays.copyOf(durations, more);
            values = Arrays.copyOf(values, more);
            qualities = Arrays.copyOf(qualities, more);
            lines = Arrays.copyOf(lines, more);
        }
        starts[size] = start;
        durations[size] = duration;
        values[size] = value;
        qualities[size] = quality;
        lines[size++] = line;
    }

    int size() {
        return size;
    }

    long start(int i) {
        return starts[i];
    }

    long duration(int i) {
        return durations[i];
    }

    double value(int i) {
        return values[i];
    }

    int quality(int i) {
        return qualities[i];
    }

    int line(int i) {
        return lines[i];
    }

    /** The path of an address without its host, so that relative and absolute links meet. */
    static String path(String href) {
        String path = href.strip();
        int scheme = path.indexOf("://");
        if (scheme >= 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "" : path.substring(slash);
        }
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Whether this entry lies below another: its path goes on where the other's ends. */
    boolean isBelow(EspiEntry other) {
        return !other.self.isEmpty() && (isBelow(self, other.self) || isBelow(up, other.self));
    }

    private static boolean isBelow(String path, String above) {
        return path.startsWith(above + "/") || path.equals(above);
    }

    /** Whether this entry names another, or the collection in which that is, as related. */
    boolean relatesTo(EspiEntry other) {
        return related.stream().anyMatch(link -> !link.isEmpty() && (link.equals(other.self) || link.equals(other.up)));
    }
}
