package org.coppice.resources;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A data file that ships beside this package. */
record ResourceFile(String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The file as maps, lists, texts and numbers. */
    Object tree() {
        try {
            return JSON.readValue(bytes(), Object.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(name + " is not JSON", damaged);
        }
    }

    private byte[] bytes() {
        try (InputStream in = ResourceFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
