package org.coppice.model.project.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/** A JSON text as maps, lists, texts, numbers and booleans, which knows the line of every value. */
public final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Object root;
    private final Map<String, Integer> lines;

    private JsonTree(Object root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /**
     * Reads a text, which may begin with a byte order mark, as editors on Windows write it.
     *
     * @param name of the file, for messages
     * @throws UserError with line and column where it is not JSON
     */
    public static JsonTree parse(String text, String name) {
        try (JsonParser parser = JSON.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            if (parser.nextToken() == null) {
                throw UserError.at(name, "the file is empty.");
            }
            Map<String, Integer> lines = new HashMap<>();
            Object root = new Reader(parser, lines).value("");
            if (parser.nextToken() != null) {
                throw UserError.at(place(name, parser.currentTokenLocation()), "there is more after the end.");
            }
            return new JsonTree(root == null ? "" : root, lines);
        } catch (JsonProcessingException wrong) {
            throw new UserError(
                    place(name, wrong.getLocation()) + ": this is not JSON: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String place(String name, @Nullable JsonLocation location) {
        return location == null ? name : name + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The outermost value. */
    public Object root() {
        return root;
    }

    /** The line on which the value at a path such as {@code fleets[2].powerCap} begins. */
    public OptionalInt lineOf(String path) {
        Integer line = lines.get(path);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** A value that is null is read as if its property were left out. */
    private record Reader(JsonParser parser, Map<String, Integer> lines) {

        @Nullable
        Object value(String path) throws IOException {
            lines.put(path, parser.currentTokenLocation().getLineNr());
            JsonToken token = parser.currentToken();
            return switch (token) {
                case START_OBJECT -> object(path);
                case START_ARRAY -> list(path);
                case VALUE_STRING -> parser.getText();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_INT -> whole();
                case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                default -> null;
            };
        }

        private Object whole() throws IOException {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? (Object) parser.getDoubleValue()
                    : (Object) parser.getLongValue();
        }

        private Map<String, Object> object(String path) throws IOException {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                Object value = value(path.isEmpty() ? key : path + "." + key);
                if (value != null) {
                    object.put(key, value);
                }
            }
            return object;
        }

        private List<Object> list(String path) throws IOException {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value(path + "[" + list.size() + "]");
                list.add(value == null ? "null" : value);
            }
            return list;
        }
    }
}
