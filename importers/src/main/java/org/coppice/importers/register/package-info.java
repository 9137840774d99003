/**
 * What do registers say that are no series of readings: certificates of electricity, and the logs of jobs? A row is a certificate,
 * a range of them or a job; its columns are told by their words.
 *
 * <p>Sources: AIB, EECS Rules, Fact Sheet 5 (types of energy inputs and technologies; a certificate is of one MWh, section A);
 * I-TRACK Foundation, International Attribute Tracking Standard (one MWh a certificate); EnergyTag, Granular Certificate Scheme
 * Standard (an hour or less, whole Wh); Slurm documentation, sacct (fields, times and trackable resources).
 */
@NullMarked
package org.coppice.importers.register;

import org.jspecify.annotations.NullMarked;
