package org.coppice.importers.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.model.source.UserError;

/**
 * What the fuzzed parsers have in common. Only a {@link UserError} may leave a parser; everything else is a finding, and so is
 * what takes longer than the limit of the fork or more than its memory.
 *
 * <p>An archive is fuzzed by its parts: a checksum would keep the fuzzer out, and deflating would hide from it what it did.
 */
public final class Fuzzed {
    /** Parts the input into the parts of an archive. */
    private static final String BETWEEN = "\n%%%%\n";

    private Fuzzed() {}

    /** Reads every sheet of a file; the error for people is one of the two outcomes that are right. */
    public static void readAll(byte[] bytes) {
        try {
            ImportFile file = ImportFile.of("fuzzed", bytes);
            try (SheetSource source = SheetSources.open(file).source()) {
                for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
                    TableBuilder table =
                            new TableBuilder(file.name(), source.sheets().get(sheet));
                    source.read(sheet, table, Progress.SILENT);
                    texts(table.build());
                }
            }
        } catch (UserError told) {
            // as it should be
        }
    }

    /** Asks for every cell as people see it. */
    public static void texts(Table table) {
        for (int row = 0; row < Math.min(table.rows(), 100); row++) {
            for (int column = 0; column < Math.min(table.columns(), 100); column++) {
                table.text(row, column);
                table.where(row, column);
            }
        }
    }

    /** An input of the texts of parts, as {@link #parts} takes it apart. */
    public static byte[] joined(String... parts) {
        return String.join(BETWEEN, parts).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The parts of an input; one that is not there is empty. */
    public static List<byte[]> parts(byte[] input, int count) {
        String[] texts = new String(input, StandardCharsets.ISO_8859_1).split(BETWEEN, count);
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(i < texts.length ? texts[i].getBytes(StandardCharsets.ISO_8859_1) : new byte[0]);
        }
        return parts;
    }

    /** An archive of stored parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setSize(part.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The parts of an archive, in its order. */
    public static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
