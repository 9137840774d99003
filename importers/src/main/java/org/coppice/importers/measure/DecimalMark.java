package org.coppice.importers.measure;

import org.coppice.importers.sheet.PlainMark;

/** Proves over all numbers of a file which mark is the decimal one. */
public final class DecimalMark {
    private int comma;
    private int point;
    private int open;
    private int openPoints;
    private int unmarked;
    private String commaProof = "";
    private String pointProof = "";

    /** Hears one number. */
    public void hear(String number) {
        int lastComma = number.lastIndexOf(',');
        int lastPoint = number.lastIndexOf('.');
        if (lastComma < 0 && lastPoint < 0) {
            unmarked++;
            return;
        }
        char last = lastComma > lastPoint ? ',' : '.';
        int at = Math.max(lastComma, lastPoint);
        boolean both = lastComma >= 0 && lastPoint >= 0;
        boolean several = number.indexOf(last) != at;
        if (several) {
            prove(last == ',' ? '.' : ',', number);
        } else if (both || !isGroup(number, at)) {
            prove(last, number);
        } else {
            open++;
            openPoints += last == '.' ? 1 : 0;
        }
    }

    /** Hears one number that is plainly written, without its text: false where the text must be heard, as the first proof. */
    public boolean hear(PlainMark mark) {
        switch (mark) {
            case NONE -> unmarked++;
            case OPEN_COMMA -> open++;
            case OPEN_POINT -> {
                open++;
                openPoints++;
            }
            case POINT -> point += pointProof.isEmpty() ? 0 : 1;
            case COMMA -> comma += commaProof.isEmpty() ? 0 : 1;
            case NOT_PLAIN -> {
                return false;
            }
        }
        return !(mark == PlainMark.POINT && pointProof.isEmpty()) && !(mark == PlainMark.COMMA && commaProof.isEmpty());
    }

    /** Hears all that another heard. */
    public void hear(DecimalMark other) {
        comma += other.comma;
        point += other.point;
        open += other.open;
        openPoints += other.openPoints;
        unmarked += other.unmarked;
        commaProof = commaProof.isEmpty() ? other.commaProof : commaProof;
        pointProof = pointProof.isEmpty() ? other.pointProof : pointProof;
    }

    /** Exactly three digits after the mark and one to three, not a lone zero, before it. */
    private static boolean isGroup(String number, int at) {
        int after = 0;
        while (at + 1 + after < number.length() && Character.isDigit(number.charAt(at + 1 + after))) {
            after++;
        }
        if (after != 3) {
            return false;
        }
        int before = 0;
        char first = '0';
        for (int i = 0; i < at; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                first = before == 0 ? c : first;
                before++;
            }
        }
        return before >= 1 && before <= 3 && first != '0';
    }

    private void prove(char mark, String number) {
        if (mark == ',') {
            comma++;
            commaProof = commaProof.isEmpty() ? number : commaProof;
        } else {
            point++;
            pointProof = pointProof.isEmpty() ? number : pointProof;
        }
    }

    /** Whether the comma is the decimal mark, as far as is known. */
    public boolean isComma() {
        return comma > point;
    }

    /** Whether no number decides between 1.234 and 1,234. */
    public boolean isOpen() {
        return open > 0 && comma == 0 && point == 0;
    }

    /** Whether every number that does not decide has a point for its mark. */
    public boolean hasPointsAlone() {
        return openPoints == open;
    }

    /** Whether there are so many numbers or more, each with a comma, and none decides. */
    public boolean hasOnlyOpenCommas(int fewest) {
        return isOpen() && openPoints == 0 && unmarked == 0 && open >= fewest;
    }

    /** Whether numbers decide against the comma, or against the point. */
    public boolean isAgainst(boolean decimalComma) {
        return comma + point > 0 && isComma() != decimalComma;
    }

    /** Whether numbers contradict each other. */
    public boolean isMixed() {
        return comma > 0 && point > 0;
    }

    /** The first number that proves it, for people. */
    public String proof() {
        return isComma() ? commaProof : pointProof;
    }

    /** The first number that speaks against it; empty if none does. */
    public String counterProof() {
        return isComma() ? pointProof : commaProof;
    }
}
