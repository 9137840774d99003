package org.coppice.app.chart.colour;

import java.util.Locale;

/** A colour in sRGB, 0 … 255 each. */
public record Rgb(int red, int green, int blue) {

    public Rgb {
        requireByte(red);
        requireByte(green);
        requireByte(blue);
    }

    /** Six hexadecimal digits after a #. */
    public static Rgb of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Rgb(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** This colour at 0, the other at 1, and evenly in between. */
    public Rgb mixedWith(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** WCAG 2.2 contrast ratio, 1 … 21. */
    public double contrastTo(Rgb other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** This colour, moved towards black on a light background and white on a dark one only as far as needed. */
    public Rgb readableOn(Rgb background, double ratio) {
        Rgb end = background.luminance() > 0.18 ? new Rgb(0, 0, 0) : new Rgb(255, 255, 255);
        double share = 0;
        Rgb colour = this;
        while (colour.contrastTo(background) < ratio && share < 1) {
            share = Math.min(1, share + 0.02);
            colour = mixedWith(end, share);
        }
        return colour;
    }

    /** Relative luminance, WCAG 2.2. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static void requireByte(int channel) {
        if (channel < 0 || channel > 255) {
            throw new IllegalArgumentException("A colour channel (" + channel + ") must lie between 0 and 255.");
        }
    }
}
