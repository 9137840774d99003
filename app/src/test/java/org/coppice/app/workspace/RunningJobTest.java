package org.coppice.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningJobTest {

    @Test
    void whoStartedAJobLearnsThatItWasCancelledElsewhere() {
        RunningJob job = new RunningJob("Reading meters.csv", Runnable::run);
        List<String> told = new ArrayList<>();
        job.whenCancelled(() -> told.add("cancelled"));

        job.cancel();

        assertThat(job.cancelled()).isTrue();
        assertThat(told).containsExactly("cancelled");
    }
}
