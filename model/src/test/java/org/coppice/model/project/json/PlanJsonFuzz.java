package org.coppice.model.project.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.RandomPlans;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a plan. */
class PlanJsonFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"format\":\"coppice-plan\",\"version\":1,\"name\":\"a\",\"year\":2025}",
                        PlanJson.write(Plan.empty("a", 2025)),
                        PlanJson.write(new RandomPlans(1).next(1)),
                        PlanJson.write(new RandomPlans(2).next(1)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        try {
            Plan plan = PlanJson.read(new String(input, StandardCharsets.UTF_8), "plan.json");
            if (!PlanJson.read(PlanJson.write(plan), "again.json").equals(plan)) {
                throw new AssertionError("The plan that was read is not the one that is written");
            }
        } catch (UserError told) {
            // as it should be
        }
    }
}
