package org.coppice.model.lifecycle;

/** Every machine serves exactly so many years. */
public record FixedLife(double years) implements Survival {

    /** Refuses a life that is not positive. */
    public FixedLife {
        if (!(years > 0)) {
            throw new IllegalArgumentException("A service life is above 0 years, not " + years);
        }
    }

    @Override
    public double at(double age) {
        return age < years ? 1 : 0;
    }
}
