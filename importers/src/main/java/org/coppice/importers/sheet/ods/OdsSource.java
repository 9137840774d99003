package org.coppice.importers.sheet.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.importers.sheet.zip.ZipBudget;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Streams the sheets of an OpenDocument spreadsheet.
 *
 * <p>All sheets lie in one part. They are read in order, so the reader stays where the last sheet ended; an earlier sheet begins
 * anew. Source: OASIS OpenDocument 1.3, part 3, chapter 9 (tables).
 */
public final class OdsSource implements SheetSource {
    private static final String CONTENT = "content.xml";

    private final String file;
    private final ZipFile zip;
    private final ZipBudget budget;
    private final List<String> names = new ArrayList<>();
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader reader;
    private int next;

    private OdsSource(String file, ZipFile zip) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        budget = ZipBudget.of(file, zip);
        refuseEncrypted();
        XMLStreamReader all = begin();
        while (all.hasNext()) {
            if (all.next() == XMLStreamConstants.START_ELEMENT && isTable(all)) {
                names.add(SafeXml.attribute(all, "name"));
            }
        }
        end();
    }

    /** Opens a spreadsheet whose zip is open. */
    public static OdsSource open(String file, ZipFile zip) {
        try {
            return new OdsSource(file, zip);
        } catch (IOException | XMLStreamException e) {
            throw damaged(file, e);
        }
    }

    private static boolean isTable(XMLStreamReader at) {
        return at.getLocalName().equals("table")
                && "table".equals(Optional.ofNullable(at.getPrefix()).orElse(""));
    }

    private void refuseEncrypted() throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (InputStream stream = budget.openUnparsed(manifest)) {
            String head = new String(stream.readNBytes(1 << 20), StandardCharsets.UTF_8);
            if (head.contains("encryption-data")) {
                throw UserError.at(
                        file,
                        "the OpenDocument spreadsheet is password-protected. Open it in LibreOffice and save it without"
                                + " a password (File → Save As, clear “Save with password”).");
            }
        }
    }

    private XMLStreamReader begin() throws IOException, XMLStreamException {
        end();
        ZipArchiveEntry content = zip.getEntry(CONTENT);
        if (content == null) {
            throw UserError.at(file, "the spreadsheet lacks its content. Open it in LibreOffice and save it anew.");
        }
        InputStream stream = budget.open(content);
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
    public String format() {
        return "ods";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        try {
            XMLStreamReader at = reader == null || next > sheet ? begin() : reader;
            while (at.hasNext()) {
                if (at.next() == XMLStreamConstants.START_ELEMENT && isTable(at) && next++ == sheet) {
                    new OdsSheetReader(at, sink, progress, "Reading " + names.get(sheet)).read();
                    return;
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw damaged(file + "!" + names.get(sheet), e);
        }
    }

    @Override
    public void close() {
        try {
            end();
            zip.close();
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
