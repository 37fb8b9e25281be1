package dev.uniroute.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Workload workload = new Workload();

    @Test
    void promptsHaveAsManyTokensAsAskedFor() {
        assertThat(workload.tokenizer().count(workload.prompt(100, 1))).isEqualTo(100);
    }

    @Test
    void otherSeedsGiveOtherPrompts() {
        assertThat(workload.prompt(20, 1)).isEqualTo(workload.prompt(20, 1)).isNotEqualTo(workload.prompt(20, 2));
    }

    @Test
    void snapshotsDecideAfterTheirWayThroughAFile() {
        Snapshot snapshot = SnapshotCodec.decode(SnapshotCodec.encode(workload.snapshot(20, 8)));
        RouteQuery query = new RouteQuery(
                new PromptInput.Text(workload.prompt(100, 1)), Policy.BEST_QUALITY, Constraints.NONE, 0, 3, false);

        assertThat(new PromptRouter().route(snapshot, query)).isInstanceOf(Decision.class);
    }
}
