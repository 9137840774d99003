package org.coppice.importers.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads lists of words: parted by commas and line ends, {@code #} begins a remark of a line. */
public final class WordList {
    private WordList() {}

    /**
     * The words of a file beside a class, as {@link Words#fold} leaves them.
     *
     * @throws IllegalStateException if there is no such file
     */
    public static Set<String> read(Class<?> beside, String file) {
        Set<String> words = new LinkedHashSet<>();
        lines(beside, file).forEach(words::addAll);
        return words;
    }

    /** As {@link #read}, but line by line. */
    public static List<Set<String>> lines(Class<?> beside, String file) {
        return lines(beside, file, Words::fold);
    }

    /** As {@link #lines(Class, String)}, with words as another form leaves them. */
    public static List<Set<String>> lines(Class<?> beside, String file, UnaryOperator<String> form) {
        List<Set<String>> lines = new ArrayList<>();
        for (String line : text(beside, file).split("\n")) {
            if (!line.startsWith("# ")) {
                lines.add(words(line, form));
            }
        }
        return lines;
    }

    /** Lists by the name that begins the line of each, {@code plant: facility, generator}; a line that begins with a space goes on. */
    public static Map<String, Set<String>> named(Class<?> beside, String file) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (String line : text(beside, file).split("\n(?! )")) {
            int colon = line.indexOf(':');
            if (!line.startsWith("# ") && colon > 0) {
                named.put(line.substring(0, colon), words(line.substring(colon + 1), Words::fold));
            }
        }
        return named;
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    private static Set<String> words(String line, UnaryOperator<String> form) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : line.split(",")) {
            if (!word.isBlank()) {
                words.add(form.apply(word.strip()));
            }
        }
        return words;
    }
}
