package org.coppice.model.study.mix;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;

/**
 * One combination.
 *
 * @param wind nameplate
 * @param solar nameplate
 * @param battery capacity
 * @param extraServers spare servers as a share of those there are; they set how far load can be gathered in an hour
 * @param measures which of battery and shifting are used at all
 */
public record MixOption(Power wind, Power solar, Energy battery, Ratio extraServers, Measures measures) {

    /** What is used beside the plants. */
    public enum Measures {
        RENEWABLES(false, false),
        BATTERY(true, false),
        SHIFTING(false, true),
        BOTH(true, true);

        private final boolean battery;
        private final boolean shifting;

        Measures(boolean battery, boolean shifting) {
            this.battery = battery;
            this.shifting = shifting;
        }

        /** Whether a battery is there, perhaps of size 0. */
        public boolean battery() {
            return battery;
        }

        /** Whether load moves within its day. */
        public boolean shifting() {
            return shifting;
        }
    }
}
