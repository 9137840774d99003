package org.coppice.model.study.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.source.UserError;

/** Reads cases from their data files. */
public final class VerificationCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The data files beside this package, in the order in which people read them. */
    private static final List<String> FILES = List.of(
            "training.json",
            "embodied.json",
            "power.json",
            "inference.json",
            "water.json",
            "facility.json",
            "stock-and-flow.json",
            "circularity.json",
            "energy.json",
            "storage.json",
            "mix.json",
            "tariffs.json",
            "generation.json",
            "calibration.json");

    private VerificationCases() {}

    /** The cases that ship with the model. */
    public static List<VerificationCase> standard() {
        List<VerificationCase> cases = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream stream = VerificationCases.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException("The data file " + file + " is missing from the program");
                }
                cases.addAll(read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file));
            } catch (IOException problem) {
                throw new IllegalStateException("The data file " + file + " cannot be read", problem);
            }
        }
        return cases;
    }

    /**
     * The cases of a text: a list of objects with id, title, method, inputs, expected, citation, and perhaps dataFile.
     *
     * @param where names the text in messages
     * @throws UserError where the text is not of that form, naming the case
     */
    public static List<VerificationCase> read(String json, String where) {
        try {
            List<VerificationCase> cases = new ArrayList<>();
            for (JsonNode node : JSON.readTree(json)) {
                cases.add(readCase(node, where));
            }
            return cases;
        } catch (JsonProcessingException problem) {
            throw new UserError(where + " is not valid JSON: " + problem.getOriginalMessage(), problem);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object becomes a map with text keys
    private static VerificationCase readCase(JsonNode node, String where) {
        String id = text(node, "id", where);
        String place = where + ", case " + id;
        List<VerificationCase.Expected> expected = new ArrayList<>();
        for (JsonNode row : node.path("expected")) {
            expected.add(readExpected(row, id, place));
        }
        return new VerificationCase(
                id,
                text(node, "title", place),
                text(node, "method", place),
                JSON.convertValue(node.path("inputs"), Map.class),
                expected,
                text(node, "citation", place),
                Optional.ofNullable(node.get("dataFile")).map(JsonNode::asText));
    }

    private static VerificationCase.Expected readExpected(JsonNode row, String caseId, String place) {
        String suffix = text(row, "id", place);
        if (!row.path("expected").isNumber()) {
            throw UserError.at(place, "row “" + suffix + "” needs a number as “expected”.");
        }
        return new VerificationCase.Expected(
                caseId + "." + suffix,
                row.path("result").asText(suffix),
                row.path("expected").asDouble(),
                row.path("unit").asText(""),
                tolerance(row.path("tolerance"), place + ", row " + suffix));
    }

    private static Tolerance tolerance(JsonNode node, String place) {
        if (node.path("abs").isNumber()) {
            return Tolerance.abs(node.path("abs").asDouble());
        }
        if (node.path("rel").isNumber()) {
            return Tolerance.rel(node.path("rel").asDouble());
        }
        throw UserError.at(place, "a tolerance is needed, either “abs” or “rel”.");
    }

    private static String text(JsonNode node, String name, String place) {
        String text = node.path(name).asText("");
        if (text.isBlank()) {
            throw UserError.at(place, "“" + name + "” is missing.");
        }
        return text;
    }
}
