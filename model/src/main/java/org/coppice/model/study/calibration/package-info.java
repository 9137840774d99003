/**
 * How well the model of a site agrees with its meters, and which value of the plan would make them agree.
 *
 * <p>Terms: the <i>bias</i> is what is metered less what is modelled, so it is positive where the model is too low; <i>NMBE</i> is
 * the normalised mean bias error, <i>CV(RMSE)</i> the coefficient of variation of the root mean square error. A <i>calibration</i>
 * is an edit of the plan with what the comparison says before and after it.
 *
 * <p>Sources: ASHRAE Guideline 14-2014, sections 5.2.11.3 and 5.3.2.4; Ruiz and Bandera 2017, "Validation of calibrated energy models:
 * common errors", Energies 10(10), 1587.
 */
@NullMarked
package org.coppice.model.study.calibration;

import org.jspecify.annotations.NullMarked;
