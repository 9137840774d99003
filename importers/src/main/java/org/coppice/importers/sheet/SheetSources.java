package org.coppice.importers.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Opens a file by its content. What cannot be read is refused by name, with the way out. */
public final class SheetSources {
    private static final int MAX_UNPACKED = 1 << 30;

    private SheetSources() {}

    /** An open file, with what is to be said about its container. */
    public record Opened(SheetSource source, List<Finding> findings) {}

    /**
     * Opens a file.
     *
     * @throws UserError if its content cannot be read
     */
    public static Opened open(ImportFile file) {
        String name = file.name();
        return switch (Container.of(file.bytes())) {
            case EMPTY -> throw UserError.at(name, "the file is empty. Export it again from where it came.");
            case ZIP -> new Opened(XlsxSource.open(file), nameFinding(file, "a workbook", "xlsx", "xlsm"));
            case OLE2 -> Ole2.open(file);
            case GZIP -> gunzipped(file);
            case PDF ->
                throw UserError.at(
                        name,
                        "this is a PDF. Ask the supplier for the readings as .xlsx or .csv, or copy its table into one.");
            case BIFF ->
                throw UserError.at(
                        name,
                        "this workbook is of the time before Excel 97. Open it in LibreOffice and save it as .xlsx.");
            case XML -> throw refusedXml(file);
            case HTML ->
                throw UserError.at(
                        name,
                        "this is a web page, whatever its name says. Open it in Excel or a browser, and save its table as .xlsx.");
            case JSON ->
                throw UserError.at(
                        name,
                        "this is JSON, which is not imported as readings. Convert it to a .csv with a time and a value column.");
            case SQLITE ->
                throw UserError.at(
                        name,
                        "this is a database (perhaps a Coppice project). Open a project with Open, or export a table as .csv.");
            case TEXT -> text(file, file.bytes());
        };
    }

    /** A pasted text, tab-separated as Excel copies it. */
    public static SheetSource ofPasted(String text) {
        return TextSource.ofText("Pasted", text, "UTF-8");
    }

    private static Opened text(ImportFile file, byte[] bytes) {
        return new Opened(
                TextSource.open(file.name(), bytes), nameFinding(file, "plain text", "csv", "txt", "tsv", "gz", "dat"));
    }

    private static List<Finding> nameFinding(ImportFile file, String what, String... endings) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!file.name().contains(".") || List.of(endings).contains(ending) || ending.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.of(
                "other-content",
                Severity.INFO,
                file.name(),
                "The name ends in ." + ending + " but the content is " + what + ".",
                "Read as " + what + "."));
    }

    private static Opened gunzipped(ImportFile file) {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            bytes = in.readNBytes(MAX_UNPACKED);
            if (in.read() >= 0) {
                throw UserError.at(file.name(), "it unpacks to more than 1 GiB. Split it and import the parts.");
            }
        } catch (IOException e) {
            throw new UserError(file.name() + ": the packed file is damaged or cut short. Fetch it again.", e);
        }
        if (Container.of(bytes) == Container.GZIP) {
            throw UserError.at(file.name(), "it is packed twice. Unpack it and import what is in it.");
        }
        Opened inner = open(new ImportFile(file.name(), bytes, file.hash()));
        List<Finding> findings = new ArrayList<>(inner.findings());
        findings.removeIf(finding -> finding.code().equals("other-content"));
        return new Opened(inner.source(), findings);
    }

    private static UserError refusedXml(ImportFile file) {
        String head = new String(
                file.bytes(), 0, Math.min(file.bytes().length, 100_000), java.nio.charset.StandardCharsets.UTF_8);
        if (head.contains("naesb.org/espi") || head.contains("IntervalBlock")) {
            return UserError.at(
                    file.name(),
                    "Green Button XML is not read yet. Download the usage as .csv from the same portal, or convert it with"
                            + " a Green Button viewer.");
        }
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return UserError.at(file.name(), "this is SpreadsheetML 2003. Open it in Excel and save it as .xlsx.");
        }
        return UserError.at(file.name(), "this is XML of an unknown kind. Save the readings as .xlsx or .csv.");
    }
}
