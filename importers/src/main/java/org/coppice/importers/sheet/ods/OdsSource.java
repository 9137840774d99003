package org.coppice.importers.sheet.ods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.importers.sheet.zip.ZipBudget;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Streams the sheets of an OpenDocument spreadsheet, packed ({@code .ods}) or as one flat XML file ({@code .fods}).
 *
 * <p>All sheets lie in one XML document. They are read in order, so the reader stays where the last sheet ended; an earlier sheet
 * begins anew. Tables within a table, such as those of its charts, are no sheets, and neither are those that keep cells of other
 * files. Source: OASIS OpenDocument 1.3, part 3, chapter 9 (tables) and 3.1.2 (single XML files).
 */
public final class OdsSource implements SheetSource {
    private static final String CONTENT = "content.xml";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:";
    private static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    /** How a table is named that keeps what was read of a sheet of another file. */
    private static final Pattern OTHER_FILE = Pattern.compile("'.*'#.*");

    /** The attribute of a number format that shows a part of what cells hold. */
    private static final String SCALE = "display-factor";

    private final String file;
    private final String format;
    private final Content content;
    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    /** The styles of tables that are not shown. */
    private final Set<String> hiddenStyles = new HashSet<>();

    private String style = "";
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader reader;
    private int next;
    /** Whether a number format shows a thousandth of what cells hold. */
    private boolean scaled;

    /** Where the document lies. */
    private interface Content {
        InputStream open() throws IOException;

        /** Whether a number format that stands apart from the content shows a thousandth of what cells hold. */
        default boolean isScaled() throws IOException {
            return false;
        }

        void close() throws IOException;
    }

    private OdsSource(String file, String format, Content content) throws IOException, XMLStreamException {
        this.file = file;
        this.format = format;
        this.content = content;
        scaled = content.isScaled();
        XMLStreamReader all = begin();
        while (nextSheet(all)) {
            String name = SafeXml.attribute(all, "name");
            names.add(name);
            if (hiddenStyles.contains(SafeXml.attribute(all, "style-name"))) {
                hidden.add(name);
            }
            SafeXml.skip(all);
        }
        end();
    }

    /** Opens a spreadsheet whose zip is open. */
    public static OdsSource open(String file, ZipFile zip) {
        try {
            return new OdsSource(file, "ods", packed(file, zip));
        } catch (IOException | XMLStreamException e) {
            throw damaged(file, e);
        }
    }

    /** Whether an XML document that begins like this is a flat spreadsheet. */
    public static boolean isFlat(String head) {
        return head.contains(OFFICE) && head.contains(MIME_TYPE);
    }

    /** Opens a flat spreadsheet. */
    public static OdsSource open(ImportFile file) {
        try {
            return new OdsSource(file.name(), "fods", flat(file));
        } catch (IOException | XMLStreamException e) {
            throw damaged(file.name(), e);
        }
    }

    private static Content flat(ImportFile file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return SafeXml.withoutDoctype(new ByteArrayInputStream(file.bytes()), file.name(), "the file");
            }

            @Override
            public void close() {}
        };
    }

    private static Content packed(String file, ZipFile zip) throws IOException {
        ZipBudget budget = ZipBudget.of(file, zip);
        refuseEncrypted(file, zip, budget);
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                ZipArchiveEntry entry = zip.getEntry(CONTENT);
                if (entry == null) {
                    throw withoutContent(file);
                }
                return budget.open(entry);
            }

            @Override
            public boolean isScaled() throws IOException {
                ZipArchiveEntry styles = zip.getEntry("styles.xml");
                return styles != null && begins(budget, styles).contains(SCALE);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    /** Goes into the next table that is a sheet; false where there is none. */
    private boolean nextSheet(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            if (at.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            scaled |= at.getLocalName().equals("number")
                    && !SafeXml.attribute(at, SCALE).isEmpty();
            lookAtStyle(at);
            if (at.getLocalName().equals("dde-links")) {
                SafeXml.skip(at); // what other programs sent over
            } else if (isTable(at)) {
                if (!OTHER_FILE.matcher(SafeXml.attribute(at, "name")).matches()) {
                    return true;
                }
                SafeXml.skip(at);
            }
        }
        return false;
    }

    private void lookAtStyle(XMLStreamReader at) {
        if (at.getLocalName().equals("style")) {
            style = SafeXml.attribute(at, "name");
        } else if (at.getLocalName().equals("table-properties")
                && SafeXml.attribute(at, "display").equals("false")) {
            hiddenStyles.add(style);
        }
    }

    private static boolean isTable(XMLStreamReader at) {
        return at.getLocalName().equals("table")
                && ("table".equals(at.getPrefix())
                        || String.valueOf(at.getNamespaceURI()).startsWith(TABLE));
    }

    private static void refuseEncrypted(String file, ZipFile zip, ZipBudget budget) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        if (begins(budget, manifest).contains("encryption-data")) {
            throw encrypted(file);
        }
    }

    private static String begins(ZipBudget budget, ZipArchiveEntry entry) throws IOException {
        try (InputStream stream = budget.openUnparsed(entry)) {
            return new String(stream.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    /** What is to be said of a spreadsheet with a password. */
    public static UserError encrypted(String file) {
        return UserError.at(
                file,
                "the OpenDocument spreadsheet is password-protected. Open it in LibreOffice and save it without"
                        + " a password (File → Save As, clear “Save with password”).");
    }

    /** What is to be said of a spreadsheet that holds none. */
    public static UserError withoutContent(String file) {
        return UserError.at(file, "the spreadsheet lacks its content. Open it in LibreOffice and save it anew.");
    }

    private XMLStreamReader begin() throws IOException, XMLStreamException {
        end();
        InputStream stream = content.open();
        XMLStreamReader begun = SafeXml.reader(stream);
        in = stream;
        reader = begun;
        next = 0;
        return begun;
    }

    private void end() throws IOException {
        if (in != null) {
            in.close();
        }
        in = null;
        reader = null;
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
    public String format() {
        return format;
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        try {
            XMLStreamReader at = reader == null || next > sheet ? begin() : reader;
            while (nextSheet(at)) {
                if (next++ == sheet) {
                    new OdsSheetReader(at, sink, progress, "Reading " + names.get(sheet), !scaled).read();
                    return;
                }
                SafeXml.skip(at);
            }
        } catch (IOException | XMLStreamException e) {
            throw damaged(file + "!" + names.get(sheet), e);
        }
    }

    @Override
    public void close() {
        try {
            end();
            content.close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a file in memory", e);
        }
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where
                        + ": the spreadsheet is damaged. Open it in LibreOffice, let it repair, save it anew, or fetch the"
                        + " file again.",
                cause);
    }
}
