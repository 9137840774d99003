package org.coppice.model.cooling;

/** What cools the air of the rooms when the weather allows; the chiller does the rest. */
public enum AirCooling {
    /** The chiller alone. */
    CHILLER,
    /** Outside air through the rooms, within the humidity the equipment allows. */
    AIR_ECONOMISER,
    /** Water from the cooling tower or dry cooler through the coils. */
    WATER_ECONOMISER
}
