package org.coppice.importers.sheet.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.ods.OdsSource;
import org.coppice.importers.sheet.xlsb.XlsbSource;
import org.coppice.importers.sheet.xlsx.XlsxSource;
import org.coppice.importers.sheet.zip.SoundEntry;
import org.coppice.importers.sheet.zip.ZipBytes;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/**
 * Opens what lies in a zip: a workbook of one kind or another, or an archive of files, of which every one that can be read is. An
 * archive within an archive is refused, and so is what unpacks to more than a file of readings ever has.
 */
final class ZipContents {
    private static final int MAX_FILES = 1_000;
    private static final long MAX_FILE = 512L << 20;
    private static final long MAX_TOTAL = 1L << 30;
    /** Readings rarely pack better than 30:1; a part of this size and ratio is made to fill the memory. */
    private static final long RATIO_FROM = 10L << 20;

    private static final long MAX_RATIO = 400;

    private final ImportFile file;
    private final Opening opening;
    private final List<Finding> findings = new ArrayList<>();
    private long total;

    private ZipContents(ImportFile file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    static SheetSources.Opened open(ImportFile file, Opening opening) {
        ZipFile zip = ZipBytes.open(file);
        if (isSpreadsheet(file, zip)) {
            return new SheetSources.Opened(OdsSource.open(file.name(), zip), List.of());
        }
        if (XlsbSource.isBinary(zip)) {
            return new SheetSources.Opened(XlsbSource.open(file.name(), zip), List.of());
        }
        if (ZipBytes.holds(zip, "_rels/.rels")) {
            refuseOtherOffice(file.name(), zip);
            close(zip);
            return new SheetSources.Opened(XlsxSource.open(file), List.of());
        }
        if (isNumbers(zip)) {
            close(zip);
            throw UserError.at(
                    file.name(),
                    "this is an Apple Numbers document. Open it in Numbers and choose File → Export To → Excel or CSV.");
        }
        return new ZipContents(file, opening).archive(zip);
    }

    private static boolean isSpreadsheet(ImportFile file, ZipFile zip) {
        try {
            return OpenDocument.isSpreadsheet(file.name(), zip);
        } catch (IOException e) {
            throw damaged(file.name(), e);
        }
    }

    private static void refuseOtherOffice(String name, ZipFile zip) {
        String what = ZipBytes.holds(zip, "word/document.xml")
                ? "a Word document"
                : ZipBytes.holds(zip, "ppt/presentation.xml") ? "a PowerPoint presentation" : "";
        if (!what.isEmpty()) {
            throw UserError.at(
                    name,
                    "this is " + what + ", not a workbook. Copy its table into a worksheet and save that as .xlsx.");
        }
    }

    private static boolean isNumbers(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().endsWith(".iwa")
                        || entry.getName().equals("index.numbers")
                        || entry.getName().endsWith("Index.zip"));
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a file in memory", e);
        }
    }

    private SheetSources.Opened archive(ZipFile zip) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !isDebris(entry.getName()))
                .toList();
        if (entries.isEmpty()) {
            throw UserError.at(file.name(), "the archive holds no file. Export the readings again.");
        }
        if (entries.size() > MAX_FILES) {
            throw tooLarge("more than " + MAX_FILES + " files");
        }
        List<ArchiveSource.Member> members = new ArrayList<>();
        List<UserError> refusals = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            try {
                member(zip, entry).ifPresent(members::add);
            } catch (NotReadable e) {
                refusals.add(e.error());
            }
        }
        close(zip);
        if (members.isEmpty()) {
            throw refusals.isEmpty()
                    ? UserError.at(
                            file.name(), "the archive holds no file that can be read. Unpack it and look into it.")
                    : refusals.get(0);
        }
        refusals.forEach(refusal -> findings.add(Finding.of(
                "archive-member", Severity.INFO, file.name(), refusal.text(), "Left out; the other files were read.")));
        return new SheetSources.Opened(new ArchiveSource(members), findings);
    }

    /** Files that operating systems leave in archives. */
    private static boolean isDebris(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("thumbs.db");
    }

    private static final class NotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UserError error;

        NotReadable(UserError error) {
            super(error);
            this.error = error;
        }

        UserError error() {
            return error;
        }
    }

    private Optional<ArchiveSource.Member> member(ZipFile zip, ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("/") || List.of(name.split("/")).contains("..") || name.matches("[A-Za-z]:.*")) {
            throw UserError.at(
                    file.name(),
                    "the archive holds “" + entry.getName()
                            + "”, a name that leaves its folder. Unpack it by hand, if you"
                            + " trust it, and import the files.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UserError.at(
                    file.name(),
                    "“" + last
                            + "” in the archive is password-protected. Unpack it with its password and import what is"
                            + " in it.");
        }
        byte[] bytes = unpack(zip, entry, last);
        String title = file.name() + "!" + last;
        Container kind = Container.of(bytes);
        if (kind == Container.EMPTY) {
            return Optional.empty();
        }
        boolean archive = kind == Container.GZIP || (kind == Container.ZIP && !isOffice(title, bytes));
        if (archive) {
            throw UserError.at(
                    file.name(),
                    "“" + last + "” is an archive within the archive. Unpack it and import what is in it.");
        }
        try {
            SheetSources.Opened opened = SheetSources.open(file.holding(bytes), opening);
            opened.findings().stream()
                    .filter(finding -> !finding.code().equals("other-content"))
                    .forEach(findings::add);
            return Optional.of(new ArchiveSource.Member(last, opened.source()));
        } catch (UserError e) {
            throw new NotReadable(UserError.at(
                    title, e.text().replaceFirst("^" + java.util.regex.Pattern.quote(file.name()) + ": ", "")));
        }
    }

    private static boolean isOffice(String title, byte[] bytes) {
        try (ZipFile zip = ZipBytes.open(ImportFile.of(title, bytes))) {
            return ZipBytes.holds(zip, "_rels/.rels") || zip.getEntry("content.xml") != null || isNumbers(zip);
        } catch (IOException e) {
            throw damaged(title, e);
        }
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream in = SoundEntry.open(zip, entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                total += n;
                if (out.size() > MAX_FILE || total > MAX_TOTAL) {
                    throw tooLarge("“" + name + "” with more than "
                            + ((out.size() > MAX_FILE ? MAX_FILE : MAX_TOTAL) >> 20) + " MiB unpacked");
                }
                if (out.size() > RATIO_FROM && out.size() / packed > MAX_RATIO) {
                    throw tooLarge("“" + name + "”, which unpacks to more than " + MAX_RATIO + " times its size");
                }
            }
        } catch (IOException e) {
            throw damaged(file.name() + "!" + name, e);
        }
        return out.toByteArray();
    }

    private UserError tooLarge(String what) {
        return UserError.at(
                file.name(),
                "the archive holds " + what + ", which is over the limit. Unpack it and import the parts.");
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where + ": the archive is damaged ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + "). Fetch it again.",
                cause);
    }
}
