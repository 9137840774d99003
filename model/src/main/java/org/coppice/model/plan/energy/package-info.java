/**
 * What is agreed about electricity: grid contracts with time-of-use prices, power purchase agreements, certificates of a year or of
 * an hour, green tariffs, and certificates of own generation that are sold on.
 *
 * <p>Terms: a certificate is <i>cancelled</i> (retired) when nobody can use it again; <i>null power</i> is electricity whose
 * certificates went to somebody else; an instrument is <i>provisional</i> until its certificates are there, which may be a year
 * later.
 */
@NullMarked
package org.coppice.model.plan.energy;

import org.jspecify.annotations.NullMarked;
