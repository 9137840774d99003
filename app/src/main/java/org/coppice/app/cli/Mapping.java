package org.coppice.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.model.plan.meter.ImportTypes;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.UserError;

/** A recipe in a file of its own: as an exported plan has it, or its answers alone. */
final class Mapping {

    private Mapping() {}

    /**
     * Reads a recipe.
     *
     * @throws UserError naming file and place
     */
    static Recipe read(Path file) {
        String name = file.toString();
        Map<String, Object> tree = tree(file);
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("id", "mapping");
        recipe.put("name", String.valueOf(file.getFileName()));
        recipe.put("fingerprint", "");
        if (tree.containsKey("answers")) {
            recipe.putAll(tree);
        } else {
            recipe.put("answers", tree);
        }
        return ImportTypes.RECIPE.fromTree(recipe, name);
    }

    private static Map<String, Object> tree(Path file) {
        try {
            Map<String, Object> tree = new LinkedHashMap<>();
            new ObjectMapper()
                    .readTree(Files.readAllBytes(file))
                    .properties()
                    .forEach(entry -> tree.put(
                            entry.getKey(),
                            entry.getValue().isValueNode()
                                    ? entry.getValue().asText()
                                    : new ObjectMapper().convertValue(entry.getValue(), Object.class)));
            return tree;
        } catch (JsonProcessingException wrong) {
            throw new UserError(
                    file + ", line " + wrong.getLocation().getLineNr() + ": this is not JSON ("
                            + wrong.getOriginalMessage()
                            + "). A mapping looks like {\"answers\": {\"zone\": \"Europe/Berlin\"}}.",
                    wrong);
        } catch (IOException unreadable) {
            throw new UserError(
                    file + ": the mapping cannot be read. Check the name, the folder and its permissions.", unreadable);
        }
    }
}
