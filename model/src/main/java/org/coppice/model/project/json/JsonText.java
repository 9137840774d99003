package org.coppice.model.project.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes a tree as JSON, laid out to be read and compared: small objects and rows of numbers on a line, all else indented. */
public final class JsonText {
    private static final int WIDTH = 100;
    /** Profiles have 12 months of 24 hours. */
    private static final int NUMBERS_A_LINE = 24;

    private final StringBuilder out = new StringBuilder();
    private final boolean oneLine;

    private JsonText(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** On several lines, with a line break at the end. */
    public static String pretty(Object tree) {
        JsonText text = new JsonText(false);
        text.write(tree, 0);
        return text.out.append('\n').toString();
    }

    /** On one line. */
    public static String compact(Object tree) {
        JsonText text = new JsonText(true);
        text.write(tree, 0);
        return text.out.toString();
    }

    private void write(Object tree, int depth) {
        if (tree instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (tree instanceof List<?> list) {
            list(list, depth);
        } else {
            out.append(scalar(tree));
        }
    }

    private void object(Map<?, ?> map, int depth) {
        boolean inline = oneLine || (isFlat(map.values()) && width(map) + depth * 2 <= WIDTH);
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            separate(inline, depth + 1);
            out.append(scalar(String.valueOf(entry.getKey()))).append(": ");
            write(valueOf(entry), depth + 1);
            out.append(entries.hasNext() ? "," : "");
            out.append(entries.hasNext() && inline ? " " : "");
        }
        close(inline || map.isEmpty(), depth, '}');
    }

    private static Object valueOf(Map.Entry<?, ?> entry) {
        Object value = entry.getValue();
        if (value == null) {
            throw new IllegalArgumentException("A tree has no null: " + entry.getKey());
        }
        return value;
    }

    private void list(List<?> list, int depth) {
        boolean flat = isFlat(list);
        boolean inline = oneLine || (flat && width(list) + depth * 2 <= WIDTH) || isPair(list);
        boolean rows = !inline && flat && list.get(0) instanceof Number;
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (!rows || i % NUMBERS_A_LINE == 0) {
                separate(inline, depth + 1);
            }
            write(list.get(i), depth + 1);
            boolean last = i == list.size() - 1;
            out.append(last ? "" : ",");
            out.append(last || !(inline || (rows && (i + 1) % NUMBERS_A_LINE != 0)) ? "" : " ");
        }
        close(inline || list.isEmpty(), depth, ']');
    }

    private void separate(boolean inline, int depth) {
        if (!inline) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void close(boolean inline, int depth, char bracket) {
        separate(inline, depth);
        out.append(bracket);
    }

    private static boolean isPair(List<?> list) {
        return list.size() == 2 && isFlat(list) && list.get(0) instanceof Number;
    }

    private static boolean isFlat(Iterable<?> values) {
        for (Object value : values) {
            if (value instanceof Map || value instanceof List) {
                return false;
            }
        }
        return true;
    }

    private static int width(Map<?, ?> map) {
        List<Object> all = new ArrayList<>(map.keySet());
        all.addAll(map.values());
        return width(all);
    }

    private static int width(List<?> list) {
        int width = 0;
        for (Object value : list) {
            width += scalar(value).length() + 2;
        }
        return width;
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(value))) + '"';
    }

    /** The shortest text that Java reads back as the same number; whole numbers without a point. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        String text = Double.toString(value);
        return text.endsWith(".0") && value != 0 ? text.substring(0, text.length() - 2) : text;
    }
}
