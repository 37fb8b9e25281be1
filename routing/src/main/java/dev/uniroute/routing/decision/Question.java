package dev.uniroute.routing.decision;

import dev.uniroute.routing.snapshot.Snapshot;

/**
 * A query whose prompt has been read: what every later step reads.
 *
 * @param snapshot the one snapshot of this request
 * @param query what was asked
 * @param prompt the prompt's features
 */
record Question(Snapshot snapshot, RouteQuery query, PromptFeatures prompt) {

    Eligibility eligibility() {
        return new Eligibility(query.constraints(), prompt);
    }
}
