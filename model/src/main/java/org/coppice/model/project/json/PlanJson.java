package org.coppice.model.project.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.References;
import org.coppice.model.source.UserError;

/** Reads and writes {@code plan.json}. */
public final class PlanJson {
    static final String FORMAT = "coppice-plan";
    static final long VERSION = 1;
    private static final String FORMAT_KEY = "format";
    private static final String VERSION_KEY = "version";
    /** Places are told under this name while a tree is read; then the file name and the line take its place. */
    private static final String ROOT = "plan";

    private static final Pattern PLACE = Pattern.compile("^plan(?:\\.([^: ]+))?: (.*)$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("^“([^”]+)” is not (?:a property|known here)");

    private PlanJson() {}

    /** The plan as text: the same plan gives the same text. */
    public static String write(Plan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FORMAT_KEY, FORMAT);
        tree.put(VERSION_KEY, VERSION);
        tree.putAll(Plan.TYPE.toTree(plan));
        return JsonText.pretty(tree);
    }

    /** The JSON Schema of the text, itself as text. */
    public static String schema() {
        return JsonText.pretty(new PlanSchema().tree());
    }

    /**
     * The plan of a text.
     *
     * @param fileName for messages
     * @throws UserError naming file, line and place: no JSON, an unknown or missing property, a value outside its bounds, an id
     *     given twice, a reference to nothing
     */
    public static Plan read(String text, String fileName) {
        JsonTree json = JsonTree.parse(text, fileName);
        try {
            Plan plan = Plan.TYPE.fromTree(withoutHead(json.root()), ROOT);
            refuseTwins(plan);
            refuseDangling(plan);
            return plan;
        } catch (UserError problem) {
            throw new UserError(located(problem.text(), json, fileName), problem);
        }
    }

    private static Object withoutHead(Object root) {
        if (!(root instanceof Map<?, ?> map)) {
            return root;
        }
        Map<Object, Object> tree = new LinkedHashMap<>(map);
        tree.remove("$schema"); // where an editor is told to find the schema
        Object format = tree.remove(FORMAT_KEY);
        Object version = tree.remove(VERSION_KEY);
        if (!FORMAT.equals(format)) {
            throw UserError.at(
                    ROOT + "." + FORMAT_KEY,
                    "this is not a plan. It must begin with {\"format\": \"" + FORMAT + "\", \"version\": " + VERSION
                            + ", …");
        }
        if (!Long.valueOf(VERSION).equals(version)) {
            throw UserError.at(
                    ROOT + "." + VERSION_KEY,
                    "version " + version + " of the format is not known here, only " + VERSION
                            + ". Maybe the file was written by a newer Coppice.");
        }
        return tree;
    }

    private static void refuseTwins(Plan plan) {
        for (PlanTable<?> table : PlanTable.ALL) {
            refuseTwins(table, plan);
        }
    }

    private static <R> void refuseTwins(PlanTable<R> table, Plan plan) {
        Set<String> seen = new HashSet<>();
        List<R> records = table.list(plan);
        for (int i = 0; i < records.size(); i++) {
            String id = table.idOf().apply(records.get(i));
            if (!seen.add(id)) {
                throw UserError.at(
                        ROOT + "." + table.field().name() + "[" + i + "].id",
                        "the id “" + id + "” is given twice. Give one of them another.");
            }
        }
    }

    private static void refuseDangling(Plan plan) {
        for (References.Reference reference : References.list(plan)) {
            if (!reference.resolves(plan)) {
                throw UserError.at(
                        ROOT + "." + placeOf(reference, plan) + "."
                                + reference.field().name(),
                        "there is no " + reference.targetType() + " “" + reference.targetId() + "” in the plan.");
            }
        }
    }

    private static String placeOf(References.Reference reference, Plan plan) {
        return PlanTable.find(reference.fromType())
                .map(table -> table.field().name() + "[" + indexOf(table, plan, reference.fromId()) + "]")
                .orElseThrow();
    }

    private static <R> int indexOf(PlanTable<R> table, Plan plan, String id) {
        return table.list(plan).stream().map(table.idOf()).toList().indexOf(id);
    }

    /** {@code plan.fleets[2].powerCap: …} becomes {@code plan.json, line 41: fleets[2].powerCap: …}. */
    private static String located(String message, JsonTree json, String fileName) {
        Matcher match = PLACE.matcher(message);
        if (!match.matches()) {
            return fileName + ": " + message;
        }
        String path = match.group(1) == null ? "" : match.group(1);
        String rest = match.group(2);
        OptionalInt line = lineOf(path, rest, json);
        return fileName + (line.isPresent() ? ", line " + line.getAsInt() : "") + ": "
                + (path.isEmpty() ? "" : path + ": ") + rest;
    }

    /** The line of an unknown key if the message names one, otherwise of the nearest place that is there. */
    private static OptionalInt lineOf(String path, String message, JsonTree json) {
        Matcher quoted = QUOTED.matcher(message);
        if (quoted.find()) {
            OptionalInt line = json.lineOf(path.isEmpty() ? quoted.group(1) : path + "." + quoted.group(1));
            if (line.isPresent()) {
                return line;
            }
        }
        String place = path;
        OptionalInt line = json.lineOf(place);
        while (line.isEmpty() && place.contains(".")) {
            place = place.substring(0, place.lastIndexOf('.'));
            line = json.lineOf(place);
        }
        return line;
    }
}
