package dev.uniroute.registry.comparison;

import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A router as it would be if some representative prompts were new to it. */
final class HeldOut {
    private HeldOut() {}

    /**
     * Where features are representative prompts, those held out are taken from them: a prompt must not be its own
     * neighbour. All other routers hold no prompts, and are the same.
     *
     * @param heldOut ids, not all of the router's
     */
    static TrainedRouter without(TrainedRouter router, Set<String> heldOut) {
        if (router.promptMap() instanceof NearestPrompts map && router.estimator() instanceof PromptScores scores) {
            return without(map, scores.promptIds(), heldOut);
        }
        return router;
    }

    private static TrainedRouter without(NearestPrompts map, List<String> ids, Set<String> heldOut) {
        int[] kept = IntStream.range(0, ids.size())
                .filter(k -> !heldOut.contains(ids.get(k)))
                .toArray();
        return new TrainedRouter(
                new NearestPrompts(map.prompts().rows(kept), Math.min(map.neighbours(), kept.length)),
                new PromptScores(Arrays.stream(kept).mapToObj(ids::get).toList()));
    }
}
