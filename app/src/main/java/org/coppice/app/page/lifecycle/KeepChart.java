package org.coppice.app.page.lifecycle;

import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.model.lifecycle.LifecycleResult;

/** Carbon and scrap a year over the service life, as two objectives. */
final class KeepChart {

    private KeepChart() {}

    static Optional<Chart> of(LifecycleResult result) {
        return Optional.empty();
    }
}
