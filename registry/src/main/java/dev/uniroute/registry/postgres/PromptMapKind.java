package dev.uniroute.registry.postgres;

import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;

/** The kinds of prompt maps; the same word as in the database. */
enum PromptMapKind {
    /** {@link NearestCentroid}. */
    NEAREST_CENTROID;

    static PromptMapKind of(PromptMap map) {
        return switch (map) {
            case NearestCentroid nearest -> NEAREST_CENTROID;
            case OneFeature one -> throw notStored(map);
            case SoftCentroids soft -> throw notStored(map);
            case NearestPrompts nearest -> throw notStored(map);
            case SoftmaxNetwork network -> throw notStored(map);
            case KernelFeatures kernel -> throw notStored(map);
            case AttributeMap attributes -> throw notStored(map);
        };
    }

    private static IllegalArgumentException notStored(PromptMap map) {
        return new IllegalArgumentException(map.getClass().getSimpleName() + " has no columns in the database");
    }
}
