package org.coppice.app.page.meters.importing;

import java.util.Map;
import java.util.Optional;

/**
 * What stood before an answer, to go back to where the file cannot be read by it.
 *
 * @param answers by question, without the new one
 */
record BeforeAnswer(Map<String, String> answers, ImportState state, Stage stage) {

    /** Copies the answers. */
    BeforeAnswer {
        answers = Map.copyOf(answers);
    }

    /**
     * What stands now; empty where the file was not read, or could not be.
     *
     * @param earlier what stood before an answer by which the file is still being read
     */
    static Optional<BeforeAnswer> of(
            Decisions decisions, Optional<ImportState> state, Stage stage, Optional<BeforeAnswer> earlier) {
        return stage.isBusy()
                ? earlier
                : state.filter(read -> stage != Stage.REFUSED)
                        .map(read -> new BeforeAnswer(decisions.answers(), read, stage));
    }
}
