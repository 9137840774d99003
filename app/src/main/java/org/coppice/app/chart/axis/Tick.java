package org.coppice.app.chart.axis;

/** A value with a label, marked on an axis. */
public record Tick(double value, String label) {}
