package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.snapshot.Snapshot;

/** Routes a prompt. Pure and deterministic: the same snapshot and query give the same outcome. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class PromptRouter {

    /** A router that embeds texts with this embedder. */
    public PromptRouter(Embedder embedder) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Decides which model to call for a prompt, reading nothing but the snapshot. */
    public RoutingOutcome route(Snapshot snapshot, RouteQuery query) {
        throw new UnsupportedOperationException("not yet");
    }
}
