package org.coppice.app.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Text on its way into a stream, as UTF-8 bytes: numbers and dates are written without making strings of them. */
final class ByteText {
    private static final int CAPACITY = 1 << 18;
    /** No number, date or short word is longer. */
    private static final int ROOM = 64;

    private static final int DAY = 86_400;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final OutputStream out;
    private final byte[] bytes = new byte[CAPACITY];
    private final byte[] digits = new byte[20];
    private final byte[] date = new byte[10];
    private long dated = NO_DAY;
    private int size;

    ByteText(OutputStream out) {
        this.out = out;
    }

    /** Hands all over to the stream. */
    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void room(int wanted) throws IOException {
        if (CAPACITY - size < wanted) {
            flush();
        }
    }

    /** ASCII or UTF-8 as it is. */
    ByteText put(byte[] given) throws IOException {
        if (given.length > ROOM) {
            putLong(given);
            return this;
        }
        room(ROOM);
        System.arraycopy(given, 0, bytes, size, given.length);
        size += given.length;
        return this;
    }

    private void putLong(byte[] given) throws IOException {
        flush();
        out.write(given);
    }

    ByteText put(char ascii) throws IOException {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    ByteText put(String text) throws IOException {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole number. */
    ByteText put(long value) throws IOException {
        room(ROOM);
        if (value < 0) {
            bytes[size++] = '-';
        }
        putDigits(Math.abs(value));
        return this;
    }

    private void putDigits(long value) {
        int at = digits.length;
        long left = value;
        do {
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        System.arraycopy(digits, at, bytes, size, digits.length - at);
        size += digits.length - at;
    }

    /** A number in decimal digits that read back as the very same number. */
    ByteText put(double value) throws IOException {
        room(ROOM);
        int places = DecimalPlaces.of(value);
        if (places < 0) {
            return put(Double.toString(value));
        }
        if (value < 0 || (value == 0 && 1 / value < 0)) {
            bytes[size++] = '-';
        }
        long scaled = DecimalPlaces.scaled(Math.abs(value), places);
        putFixed(scaled, places);
        return this;
    }

    /** {@code value · 10^-places} with that many places. */
    private void putFixed(long value, int places) {
        long unit = DecimalPlaces.power(places);
        putDigits(value / unit);
        if (places > 0) {
            bytes[size++] = '.';
            long left = value % unit;
            for (long of = unit / 10; of > 0; of /= 10) {
                bytes[size++] = (byte) ('0' + left / of % 10);
            }
        }
    }

    /** A time as a day number of the calendar of workbooks that begins in 1900, which holds from March 1900 on. */
    ByteText putSerial(long seconds) throws IOException {
        room(ROOM);
        putDigits(Math.floorDiv(seconds, DAY) + 25_569);
        long of = Math.floorMod(seconds, (long) DAY);
        if (of == 0) {
            return this;
        }
        // Eleven places: half a unit of the last is 0.4 µs, and no double near a day number is finer.
        long fraction = (of * 100_000_000_000L + DAY / 2) / DAY;
        bytes[size++] = '.';
        long unit = 10_000_000_000L;
        while (fraction > 0) {
            bytes[size++] = (byte) ('0' + fraction / unit);
            fraction %= unit;
            unit /= 10;
        }
        return this;
    }

    /** {@code 2024-01-31}, then the separator, then {@code 00:15}, with seconds if wanted. */
    ByteText putTime(long seconds, char separator, boolean withSeconds) throws IOException {
        room(ROOM);
        long day = Math.floorDiv(seconds, DAY);
        if (day != dated) {
            byte[] text = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            if (text.length != date.length) {
                return put(text).put(separator).clock(seconds, withSeconds);
            }
            System.arraycopy(text, 0, date, 0, date.length);
            dated = day;
        }
        System.arraycopy(date, 0, bytes, size, date.length);
        size += date.length;
        bytes[size++] = (byte) separator;
        return clock(seconds, withSeconds);
    }

    private ByteText clock(long seconds, boolean withSeconds) {
        int of = (int) Math.floorMod(seconds, (long) DAY);
        two(of / 3_600);
        bytes[size++] = ':';
        two(of / 60 % 60);
        if (withSeconds) {
            bytes[size++] = ':';
            two(of % 60);
        }
        return this;
    }

    private void two(int value) {
        bytes[size++] = (byte) ('0' + value / 10);
        bytes[size++] = (byte) ('0' + value % 10);
    }
}
