package org.coppice.app.chart.drawing;

import java.util.Optional;

/** Finds what lies under a pixel of a drawing. */
@FunctionalInterface
public interface HitTest {

    HitTest NOTHING = (x, y) -> Optional.empty();

    Optional<Hit> at(double x, double y);
}
