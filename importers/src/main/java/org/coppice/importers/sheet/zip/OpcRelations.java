package org.coppice.importers.sheet.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Which parts a part of an Office package refers to (ECMA-376 part 2, 9.3). */
public final class OpcRelations {
    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private OpcRelations() {}

    private record Relation(String type, String target) {}

    /** The relations of a part; of the package itself where the part has no name. */
    public static OpcRelations of(ZipBudget zip, String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        OpcRelations relations = new OpcRelations();
        if (zip.holds(name)) {
            try (InputStream in = zip.open(name)) {
                relations.read(SafeXml.reader(in), folder);
            }
        }
        return relations;
    }

    private void read(XMLStreamReader reader, String folder) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                String target = SafeXml.attribute(reader, "Target");
                byId.put(
                        SafeXml.attribute(reader, "Id"),
                        new Relation(SafeXml.attribute(reader, "Type"), part(folder, target)));
            }
        }
    }

    /** A target is a path from the folder of the part that names it, or from the root. */
    private static String part(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** What is to be said of a sheet whose relation is not in the file; empty where it is. */
    public Optional<Finding> lost(String file, String sheet, String id) {
        return byId.containsKey(id)
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                "lost-sheet",
                                Severity.WARNING,
                                file + "!" + sheet,
                                "The workbook names the sheet “" + sheet
                                        + "”, but does not say where it lies in the file.",
                                "Read without it. Open the file in Excel, let it repair, and save it anew, if readings are missing."));
    }

    /** The part that a relation names, if it is of a kind such as {@code worksheet}, whichever edition names it. */
    public Optional<String> target(String id, String kind) {
        return Optional.ofNullable(byId.get(id))
                .filter(relation -> relation.type.endsWith("/" + kind))
                .map(Relation::target);
    }

    /** The part of a kind of which there is one. */
    public Optional<String> only(String kind) {
        for (Relation relation : byId.values()) {
            if (relation.type.endsWith("/" + kind)) {
                return Optional.of(relation.target);
            }
        }
        return Optional.empty();
    }
}
