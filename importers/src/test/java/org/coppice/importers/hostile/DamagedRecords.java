package org.coppice.importers.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Records of old and of binary workbooks that lie about their lengths, kinds, places and numbers. */
final class DamagedRecords {
    private static final int[] NUMBERS = {
        0, 1, -1, 255, 256, 16_383, 16_384, 65_535, 65_536, 1_048_575, 1_048_576, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private DamagedRecords() {}

    /** Where a record lies: its head, what it holds, and where the next begins. */
    private record Place(int head, int data, int end) {}

    /** Damages the workbook in a container of old Office files. */
    static byte[] ofOldWorkbook(byte[] whole, Random random) throws IOException {
        try (POIFSFileSystem in = new POIFSFileSystem(new ByteArrayInputStream(whole));
                POIFSFileSystem out = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            String name = in.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
            byte[] book = in.createDocumentInputStream(name).readAllBytes();
            for (int i = random.nextInt(3); i >= 0; i--) {
                book = changed(book, old(book), 2, random);
            }
            out.createDocument(new ByteArrayInputStream(book), name);
            out.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Damages a part of a binary workbook. */
    static byte[] ofBinaryPart(byte[] part, Random random) {
        byte[] damaged = part;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = changed(damaged, binary(damaged), 1, random);
        }
        return damaged;
    }

    /** Records of BIFF: kind and length of two bytes each ([MS-XLS] 2.1.4). */
    private static List<Place> old(byte[] book) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at + 4 <= book.length; ) {
            int end = at + 4 + ((book[at + 2] & 0xff) | (book[at + 3] & 0xff) << 8);
            places.add(new Place(at, at + 4, Math.min(end, book.length)));
            at = end;
        }
        return places;
    }

    /** Records of BIFF12: kind and length in seven bits a byte ([MS-XLSB] 2.1.4). */
    private static List<Place> binary(byte[] part) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at + 2 <= part.length) {
            int head = at;
            at += part[at] < 0 ? 2 : 1;
            long length = 0;
            for (int shift = 0; at < part.length; shift += 7) {
                length |= (long) (part[at] & 0x7f) << shift;
                if (part[at++] >= 0 || shift == 21) {
                    break;
                }
            }
            int end = (int) Math.min(part.length, at + length);
            places.add(new Place(head, Math.min(at, end), end));
            at = end;
        }
        return places;
    }

    private static byte[] changed(byte[] bytes, List<Place> places, int lengthAt, Random random) {
        if (places.isEmpty()) {
            return bytes;
        }
        Place place = places.get(random.nextInt(places.size()));
        byte[] changed = bytes.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed[place.head] = (byte) random.nextInt(256);
            case 1 -> changed[Math.min(bytes.length - 1, place.head + lengthAt)] = (byte) random.nextInt(256);
            case 2 -> {
                return DamagedBytes.joined(
                        java.util.Arrays.copyOf(bytes, place.end),
                        java.util.Arrays.copyOfRange(bytes, place.head, bytes.length));
            }
            case 3 -> {
                return DamagedBytes.joined(
                        java.util.Arrays.copyOf(bytes, place.head),
                        java.util.Arrays.copyOfRange(bytes, place.end, bytes.length));
            }
            default -> number(changed, place, random);
        }
        return changed;
    }

    private static void number(byte[] bytes, Place place, Random random) {
        if (place.end <= place.data) {
            return;
        }
        int at = place.data + random.nextInt(place.end - place.data) / 2 * 2;
        int number = random.nextInt(4) == 0 ? random.nextInt() : NUMBERS[random.nextInt(NUMBERS.length)];
        int width = random.nextBoolean() ? 2 : 4;
        for (int i = 0; i < width && at + i < place.end; i++) {
            bytes[at + i] = (byte) (number >> 8 * i);
        }
    }
}
