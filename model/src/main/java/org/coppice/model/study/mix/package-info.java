/**
 * How much wind, sun, battery, spare servers and shifting of load lead to the least carbon over ten years, operation and making
 * together: the question of Carbon Explorer (Acun et al. 2023, ASPLOS '23), with its rules as published for comparison, and corrected.
 *
 * <p>What its published program does otherwise than intended, and what is done here: the surplus that a battery does not take is
 * still there to shift load into; hours without cover count at their own intensity, not at the year's mean; the carbon of making
 * servers is per kW, not per MW; each site has its own grid of options; days are days of the site's calendar and a study covers whole
 * years; shares are shares, and a plant's output is scaled by its nameplate, not by its highest hour in the window.
 */
@NullMarked
package org.coppice.model.study.mix;

import org.jspecify.annotations.NullMarked;
