/**
 * What it takes to bring power to IT equipment and heat away from it, hour by hour. Takes numbers, curves and small parameter
 * records; knows no plan.
 *
 * <p>Terms: <i>power chain</i> transformer, UPS and distribution in a row; <i>dry bulb</i> and <i>wet bulb</i> air temperature
 * without and with evaporation; <i>approach</i> how near a heat exchanger comes to the air it gives its heat to; <i>rise</i> how
 * much a coolant warms up; <i>economiser</i> cooling by outside air or water without a compressor; <i>make-up</i> the water a
 * tower takes in: evaporation, drift and blowdown; <i>cycles</i> how often salts are concentrated before blowdown. Water
 * <i>withdrawn</i> is the make-up; <i>consumed</i> is what does not come back: evaporation and drift.
 *
 * <p>Sources: EnergyPlus Engineering Reference (electric chiller, cooling tower make-up water); ASHRAE TC 9.9, Thermal Guidelines
 * for Data Processing Environments, 5th edition 2021; Stull 2011 (wet bulb); EN 50600-4; Rasmussen, Electrical Efficiency Modeling
 * for Data Centers (APC White Paper 113).
 */
@NullMarked
package org.coppice.model.cooling;

import org.jspecify.annotations.NullMarked;
