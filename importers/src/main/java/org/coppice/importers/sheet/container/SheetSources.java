package org.coppice.importers.sheet.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.csv.TextSource;
import org.coppice.importers.sheet.greenbutton.GreenButton;
import org.coppice.importers.sheet.ods.OdsSource;
import org.coppice.importers.sheet.xls.XlsSource;
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
        return open(file, Opening.plain());
    }

    /**
     * Opens a file with what a person has said about it.
     *
     * @throws UserError if its content cannot be read
     */
    public static Opened open(ImportFile file, Opening opening) {
        Container kind = Container.of(file.bytes());
        return switch (kind) {
            case ZIP -> {
                Opened opened = ZipContents.open(file, opening);
                List<Finding> findings = new ArrayList<>(opened.findings());
                findings.addAll(
                        nameFinding(file, opened.source().format(), "xlsx", "xlsm", "xlsb", "xltx", "ods", "zip"));
                yield new Opened(opened.source(), findings);
            }
            case OLE2 -> Ole2.open(file, opening);
            case BIFF_RECORDS -> new Opened(XlsSource.open(file.name(), file.bytes(), opening), List.of());
            case GZIP -> gunzipped(file, opening);
            case XML -> xml(file);
            case TEXT -> text(file, opening);
            default -> throw Refusals.of(file.name(), kind);
        };
    }

    /** A pasted text, tab-separated as Excel copies it. */
    public static SheetSource ofPasted(String text) {
        return TextSource.ofText("Pasted", text, "UTF-8");
    }

    private static Opened text(ImportFile file, Opening opening) {
        return new Opened(
                TextSource.open(file.name(), file.bytes(), opening.encoding()),
                nameFinding(
                        file,
                        "plain text",
                        "csv",
                        "txt",
                        "tsv",
                        "tab",
                        "gz",
                        "dat",
                        "asc",
                        "log",
                        "nem12",
                        "nem13",
                        "prn"));
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

    private static Opened gunzipped(ImportFile file, Opening opening) {
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
        Opened inner = open(file.holding(bytes), opening);
        List<Finding> findings = new ArrayList<>(inner.findings());
        findings.removeIf(finding -> finding.code().equals("other-content"));
        return new Opened(inner.source(), findings);
    }

    private static Opened xml(ImportFile file) {
        String head = new String(
                        file.bytes(),
                        0,
                        Math.min(file.bytes().length, 100_000),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\0", "");
        if (GreenButton.isGreenButton(head)) {
            return new Opened(GreenButton.open(file), List.of());
        }
        if (OdsSource.isFlat(head)) {
            return new Opened(OdsSource.open(file), nameFinding(file, "fods", "fods", "xml", "gz", "zip"));
        }
        throw Refusals.ofXml(file.name(), head);
    }
}
