package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.importers.sheet.zip.OpcRelations;
import org.coppice.importers.sheet.zip.ZipBudget;
import org.coppice.importers.sheet.zip.ZipBytes;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** Streams the sheets of an {@code .xlsx} or {@code .xlsm}, transitional or strict, with or without prefixed names. */
public final class XlsxSource implements SheetSource {
    /** Unpacking a part of this size takes as long as starting a thread for it is worth. */
    private static final long LARGE = 1 << 20;

    private final String file;
    private final ZipFile zip;
    private final ZipBudget parts;
    private final List<String> names = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<String> sharedTexts;
    private final XlsxStyles styles;
    private final List<Finding> findings = new ArrayList<>();
    private boolean date1904;

    private XlsxSource(String file, ZipFile zip) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        parts = ZipBudget.of(file, zip);
        String workbook = workbookPart();
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        OpcRelations relations = OpcRelations.of(parts, workbook);
        readWorkbook(workbook, relations);
        sharedTexts = readSharedTexts(relations.only("sharedStrings").orElse(folder + "sharedStrings.xml"));
        styles = readStyles(relations.only("styles").orElse(folder + "styles.xml"));
    }

    /**
     * Opens a workbook.
     *
     * @throws UserError if it cannot be read
     */
    public static XlsxSource open(ImportFile file) {
        ZipFile zip = ZipBytes.open(file);
        try {
            return new XlsxSource(file.name(), zip);
        } catch (IOException | XMLStreamException e) {
            throw damaged(file.name(), e);
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
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
        String part = sheetParts.get(sheet);
        String what = "Reading " + names.get(sheet);
        XlsxCell cell = cell(sink);
        try {
            if (!scanned(part, cell, sink, progress, what)) {
                sink.restart();
                cell = cell(sink);
                parsed(part, cell, sink, progress, what);
            }
            if (cell.disordered()) {
                sink.restart();
                RowsInOrder rows = new RowsInOrder();
                parsed(part, cell(rows), rows, progress, what);
                rows.send(sink);
            }
        } catch (IOException | XMLStreamException e) {
            throw damaged(file + "!" + names.get(sheet), e);
        }
    }

    private XlsxCell cell(CellSink sink) {
        return new XlsxCell(sharedTexts, styles, date1904, sink);
    }

    private void parsed(String part, XlsxCell cell, CellSink sink, Progress progress, String what)
            throws IOException, XMLStreamException {
        try (InputStream in = ahead(part, parts.open(part))) {
            new XlsxSheetReader(cell, sink, progress, what).read(SafeXml.reader(in));
        }
    }

    /** Unpacked in a thread of its own, where that is work. */
    private InputStream ahead(String part, InputStream unpacked) {
        return parts.packed(part) > LARGE ? new AheadStream(unpacked) : unpacked;
    }

    private boolean scanned(String part, XlsxCell cell, CellSink sink, Progress progress, String what)
            throws IOException {
        try (InputStream in = ahead(part, new UnprefixedStream(parts.open(part)))) {
            return new XlsxSheetScanner(in, cell, sink, progress, what).scan();
        }
    }

    private String workbookPart() throws IOException, XMLStreamException {
        if (!parts.holds("_rels/.rels")) {
            throw UserError.at(
                    file, "this is a zip archive but not a workbook. Unpack it and import the files in it one by one.");
        }
        return OpcRelations.of(parts, "").only("officeDocument").orElse("xl/workbook.xml");
    }

    private void readWorkbook(String workbook, OpcRelations relations) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(workbook)) {
            XMLStreamReader reader = SafeXml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("extLst")) {
                    SafeXml.skip(reader); // what later editions add there has names of the first, too
                } else if (reader.getLocalName().equals("workbookPr")) {
                    String value = SafeXml.attribute(reader, "date1904");
                    date1904 = value.equals("1") || value.equals("true");
                } else if (reader.getLocalName().equals("sheet")) {
                    String name = SafeXml.attribute(reader, "name");
                    String id = SafeXml.attribute(reader, "id");
                    boolean isHidden = SafeXml.attribute(reader, "state")
                            .toLowerCase(Locale.ROOT)
                            .endsWith("hidden");
                    relations.lost(file, name, id).ifPresent(findings::add);
                    relations.target(id, "worksheet").ifPresent(part -> {
                        parts.refuseTwice(part, sheetParts);
                        names.add(name);
                        sheetParts.add(part);
                        if (isHidden) {
                            hidden.add(name);
                        }
                    });
                }
            }
        }
    }

    private List<String> readSharedTexts(String part) throws IOException, XMLStreamException {
        if (!parts.holds(part)) {
            return List.of();
        }
        try (InputStream in = parts.open(part)) {
            return XlsxSharedTexts.read(file, SafeXml.reader(in));
        }
    }

    private XlsxStyles readStyles(String part) throws IOException, XMLStreamException {
        if (!parts.holds(part)) {
            return XlsxStyles.none();
        }
        try (InputStream in = parts.open(part)) {
            return XlsxStyles.read(SafeXml.reader(in));
        }
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where + ": the workbook is damaged ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + "). Open it in Excel, let it repair, save it anew, or fetch the file again.",
                cause);
    }
}
