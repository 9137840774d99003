/**
 * When flexible work should run: policies over a signal, and what moving the work costs beside what it saves.
 *
 * <p>Terms: a <i>signal</i> is what is to be kept low in each step (g/kWh, a price, or the lack of own generation); a <i>job</i> has
 * a start where it would run if nobody moved it, and a deadline; <i>slack</i> is the time between its end and its deadline;
 * <i>interruptible</i> work may stop and go on later; <i>elastic</i> work may run on more or fewer servers. Whatever moves, energy
 * and work are conserved, and no capacity and no deadline is broken.
 *
 * <p>Everything takes numbers by step and knows neither the plan nor where a signal comes from.
 *
 * <p>Sources: Wiesner et al. 2021, Let's Wait Awhile (Middleware '21); Hanafy et al. 2024, Going Green for Less Green (GAIA, ASPLOS
 * '24); Hanafy et al. 2023, CarbonScaler (SIGMETRICS); Souza et al. 2023, Ecovisor (ASPLOS '23); Riepin and Brown 2024, on
 * space-time load-shifting flexibility; Acun et al. 2023, Carbon Explorer (ASPLOS '23).
 */
@NullMarked
package org.coppice.model.schedule;

import org.jspecify.annotations.NullMarked;
