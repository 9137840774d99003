package org.coppice.importers.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.Fuzzed;

/** Zip archives, workbooks among them: parts damaged, missing, twice or swapped, heads that lie, parts that unpack to far more. */
final class DamagedArchive {
    private static final int BOMB = 12 << 20;
    /** Places of numbers of 2 or 4 bytes in the head of a part and in the list of parts (APPNOTE 4.3.7 and 4.3.12). */
    private static final int[] LOCAL = {4, 6, 8, 10, 14, 18, 22, 26, 28};

    private static final int[] CENTRAL = {6, 8, 10, 12, 16, 20, 24, 28, 30, 32, 42};

    private DamagedArchive() {}

    static byte[] of(byte[] whole, Random random) {
        Map<String, byte[]> parts = parts(whole);
        if (parts.isEmpty()) {
            return DamagedBytes.of(whole, random);
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(16)) {
            case 0 -> {
                return DamagedBytes.of(whole, random);
            }
            case 1, 2 -> {
                return lying(packed(parts, ""), random);
            }
            case 3 -> parts.remove(name);
            case 4 -> parts.put(name, parts.get(other));
            case 5 -> {
                return packed(parts, name);
            }
            case 6 -> renamed(parts, name, random);
            case 7 -> parts.put(name, bomb(parts.get(name), random));
            case 8 -> parts.put(name, random.nextBoolean() ? whole : new byte[0]);
            default -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    name = likely(names, random);
                    parts.put(name, part(name, parts.get(name), random));
                }
            }
        }
        return packed(parts, "");
    }

    /** The parts, none where it is no archive any more. */
    private static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readNBytes(2 * BOMB));
                }
            }
        } catch (IOException | RuntimeException damagedBefore) {
            return Map.of();
        }
        return parts;
    }

    /** Rather a part with cells than one with fonts. */
    private static String likely(List<String> names, Random random) {
        List<String> cells = names.stream()
                .filter(name -> name.matches("(?i).*(sheet\\d*\\.|content|sharedstrings|styles|workbook|\\.csv).*"))
                .toList();
        List<String> among = cells.isEmpty() || random.nextInt(4) == 0 ? names : cells;
        return among.get(random.nextInt(among.size()));
    }

    private static byte[] part(String name, byte[] part, Random random) {
        if (random.nextInt(8) == 0) {
            return DamagedBytes.of(part, random);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml", "rels" -> DamagedXml.of(part, random);
            case "bin" -> DamagedRecords.ofBinaryPart(part, random);
            default -> DamagedBytes.of(part, random);
        };
    }

    private static void renamed(Map<String, byte[]> parts, String name, Random random) {
        byte[] part = parts.remove(name);
        parts.put(
                List.of(
                                name.toUpperCase(Locale.ROOT),
                                "../" + name,
                                "/" + name,
                                name.replace('/', '\\'),
                                name + "/",
                                "x\0y")
                        .get(random.nextInt(6)),
                part);
    }

    /** A part that goes on with so much of nothing that it packs thousand to one. */
    private static byte[] bomb(byte[] part, Random random) {
        byte[] filling = new byte[BOMB];
        java.util.Arrays.fill(filling, (byte) (random.nextBoolean() ? ' ' : 'a'));
        int at = part.length == 0 ? 0 : random.nextInt(part.length);
        return DamagedBytes.joined(
                java.util.Arrays.copyOf(part, at), filling, java.util.Arrays.copyOfRange(part, at, part.length));
    }

    /** An archive of parts, one of them twice. */
    private static byte[] packed(Map<String, byte[]> parts, String twice) {
        Map<String, byte[]> written = new LinkedHashMap<>(parts);
        String substitute = "?".repeat(twice.length());
        if (!twice.isEmpty()) {
            written.put(substitute, parts.get(twice));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : written.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().endsWith("/") ? new byte[0] : part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return twice.isEmpty()
                ? out.toByteArray()
                : Fuzzed.text(out.toByteArray())
                        .replace(substitute, twice)
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] lying(byte[] archive, Random random) {
        byte[] lying = archive.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean central = random.nextBoolean();
            List<Integer> heads = places(archive, central ? "PK\1\2" : "PK\3\4");
            if (!heads.isEmpty()) {
                int[] fields = central ? CENTRAL : LOCAL;
                int at = heads.get(random.nextInt(heads.size())) + fields[random.nextInt(fields.length)];
                lying[Math.min(lying.length - 1, at + random.nextInt(3))] = (byte) random.nextInt(256);
            }
        }
        return lying;
    }

    private static List<Integer> places(byte[] archive, String mark) {
        String text = Fuzzed.text(archive);
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            places.add(at);
        }
        return places;
    }
}
