package org.coppice.importers.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.model.source.UserError;

/** Streams the sheets of an {@code .xlsx} or {@code .xlsm}, transitional or strict, with or without prefixed names. */
final class XlsxSource implements SheetSource {
    private static final XMLInputFactory XML = factory();

    private final String file;
    /** Unpacking a part of this size takes as long as starting a thread for it is worth. */
    private static final long LARGE = 1 << 20;

    private final ZipFile zip;
    private final ZipBudget budget;
    private final List<String> names = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> sharedStrings;
    private final XlsxStyles styles;
    private boolean date1904;

    private XlsxSource(String file, ZipFile zip) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        budget = ZipBudget.of(file, zip);
        String workbook = workbookPart();
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, Relation> relations = relations(folder, workbook.substring(folder.length()));
        readWorkbook(workbook, relations);
        sharedStrings = readSharedStrings(target(relations, "sharedStrings", folder + "sharedStrings.xml"));
        styles = readStyles(target(relations, "styles", folder + "styles.xml"));
    }

    private record Relation(String type, String target) {}

    static XlsxSource open(ImportFile file) {
        ZipFile zip = unzip(file);
        try {
            return new XlsxSource(file.name(), zip);
        } catch (IOException | XMLStreamException e) {
            throw damaged(file.name(), e);
        }
    }

    static ZipFile unzip(ImportFile file) {
        try {
            return ZipFile.builder().setByteArray(file.bytes()).get();
        } catch (IOException e) {
            throw damaged(file.name(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a file in memory", e);
        }
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        String what = "Reading " + names.get(sheet);
        XlsxCell cell = new XlsxCell(sharedStrings, styles, date1904, sink);
        try {
            if (!scanned(sheet, cell, sink, progress, what)) {
                sink.restart();
                try (InputStream in = part(parts.get(sheet))) {
                    new XlsxSheetReader(cell, sink, progress, what).read(XML.createXMLStreamReader(in));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw damaged(file + "!" + names.get(sheet), e);
        }
    }

    private boolean scanned(int sheet, XlsxCell cell, CellSink sink, Progress progress, String what)
            throws IOException {
        ZipArchiveEntry entry = zip.getEntry(parts.get(sheet));
        boolean large = entry != null && entry.getCompressedSize() > LARGE;
        InputStream unpacked = part(parts.get(sheet));
        try (InputStream in = large ? new AheadStream(unpacked) : unpacked) {
            return new XlsxSheetScanner(in, cell, sink, progress, what).scan();
        }
    }

    private String workbookPart() throws IOException, XMLStreamException {
        if (zip.getEntry("_rels/.rels") == null) {
            throw UserError.at(
                    file, "this is a zip archive but not a workbook. Unpack it and import the files in it one by one.");
        }
        for (Relation relation : relations("", "").values()) {
            if (relation.type.endsWith("/officeDocument")) {
                return relation.target;
            }
        }
        return "xl/workbook.xml";
    }

    private Map<String, Relation> relations(String folder, String part) throws IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        String name = folder + "_rels/" + part + ".rels";
        if (zip.getEntry(name) == null) {
            return relations;
        }
        try (InputStream in = part(name)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")) {
                    String target = attribute(reader, "Target");
                    relations.put(
                            attribute(reader, "Id"),
                            new Relation(
                                    attribute(reader, "Type"),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private static String target(Map<String, Relation> relations, String type, String fallback) {
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith("/" + type)) {
                return relation.target;
            }
        }
        return fallback;
    }

    private void readWorkbook(String part, Map<String, Relation> relations) throws IOException, XMLStreamException {
        if (part.endsWith(".bin")) {
            throw UserError.at(file, "binary workbooks (.xlsb) are not read. Open it in Excel and save it as .xlsx.");
        }
        try (InputStream in = part(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("workbookPr")) {
                    String value = attribute(reader, "date1904");
                    date1904 = value.equals("1") || value.equals("true");
                } else if (reader.getLocalName().equals("sheet")) {
                    Relation relation = relations.get(attribute(reader, "id"));
                    if (relation != null && relation.type.endsWith("/worksheet")) {
                        names.add(attribute(reader, "name"));
                        parts.add(relation.target);
                    }
                }
            }
        }
    }

    private List<String> readSharedStrings(String part) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (zip.getEntry(part) == null) {
            return strings;
        }
        try (InputStream in = part(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            StringBuilder text = new StringBuilder();
            int phonetic = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    if (name.equals("rPh")) {
                        phonetic++;
                    } else if (name.equals("t") && phonetic == 0) {
                        text.append(reader.getElementText());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (reader.getLocalName().equals("rPh")) {
                        phonetic--;
                    } else if (reader.getLocalName().equals("si")) {
                        strings.add(text.toString());
                        text.setLength(0);
                    }
                }
            }
        }
        return strings;
    }

    private XlsxStyles readStyles(String part) throws IOException, XMLStreamException {
        if (zip.getEntry(part) == null) {
            return XlsxStyles.none();
        }
        try (InputStream in = part(part)) {
            return XlsxStyles.read(XML.createXMLStreamReader(in));
        }
    }

    private InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw UserError.at(
                    file,
                    "the workbook lacks its part “" + name + "”. Open it in Excel, let it repair, and save it anew.");
        }
        return budget.open(entry);
    }

    /** An attribute by its local name, empty if it is not there. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where + ": the workbook is damaged ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + "). Open it in Excel, let it repair, save it anew, or fetch the file again.",
                cause);
    }
}
