package org.coppice.model.lifecycle;

import java.time.LocalDate;

/** How old a cohort is at the end of a year. */
public enum AgeConvention {
    /** Counted in days from the purchase date; a year has 365.25. */
    PURCHASE_DATE("in days from the purchase date") {
        @Override
        double ageAtEndOf(int year, LocalDate purchased) {
            return (LocalDate.of(year + 1, 1, 1).toEpochDay() - purchased.toEpochDay()) / DAYS_A_YEAR;
        }
    },
    /** All are bought on the last day of their year: age {@code t − c} (ODYM). */
    END_OF_YEAR("as if bought on the last day of the year") {
        @Override
        double ageAtEndOf(int year, LocalDate purchased) {
            return year - purchased.getYear();
        }
    },
    /** All are bought on the first day of their year: age {@code t − c + 1}. */
    START_OF_YEAR("as if bought on the first day of the year") {
        @Override
        double ageAtEndOf(int year, LocalDate purchased) {
            return year - purchased.getYear() + 1;
        }
    },
    /** All are bought in the middle of their year: age {@code t − c + ½}. */
    MID_YEAR("as if bought in the middle of the year") {
        @Override
        double ageAtEndOf(int year, LocalDate purchased) {
            return year - purchased.getYear() + 0.5;
        }
    };

    /** The mean Julian year. */
    static final double DAYS_A_YEAR = 365.25;

    private final String text;

    AgeConvention(String text) {
        this.text = text;
    }

    /** How ages are counted, in words. */
    public String text() {
        return text;
    }

    /** The age in years when a year ends, negative before the purchase. */
    abstract double ageAtEndOf(int year, LocalDate purchased);

    /** The share of a cohort in service when a year ends: 0 before the year of its purchase. */
    double inServiceAtEndOf(int year, LocalDate purchased, Survival survival) {
        return year < purchased.getYear() ? 0 : survival.at(ageAtEndOf(year, purchased));
    }
}
