package org.coppice.importers.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads lists of words: parted by commas and line ends, {@code #} begins a remark of a line. */
public final class WordList {
    private WordList() {}

    /**
     * The words of a file beside a class, as {@link Words#fold} leaves them.
     *
     * @throws IllegalStateException if there is no such file
     */
    public static Set<String> read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            return words(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : text.split("\\R")) {
            String listed = line.startsWith("# ") ? "" : line;
            for (String word : listed.split(",")) {
                if (!word.isBlank()) {
                    words.add(Words.fold(word.strip()));
                }
            }
        }
        return words;
    }
}
