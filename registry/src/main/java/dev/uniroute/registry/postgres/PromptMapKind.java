package dev.uniroute.registry.postgres;

import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.PromptMap;

/** The kinds of prompt maps; the same word as in the database. */
enum PromptMapKind {
    /** {@link NearestCentroid}. */
    NEAREST_CENTROID;

    static PromptMapKind of(PromptMap map) {
        return switch (map) {
            case NearestCentroid nearest -> NEAREST_CENTROID;
            case AttributeMap attributes ->
                throw new IllegalArgumentException("a router version on attributes cannot be stored yet");
        };
    }
}
