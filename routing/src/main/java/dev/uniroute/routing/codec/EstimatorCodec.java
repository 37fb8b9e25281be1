package dev.uniroute.routing.codec;

import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.PromptMap;
import java.util.ArrayList;
import java.util.List;

/** Estimators: a byte that tells the kind, then its fields. A kind keeps its number for ever. */
final class EstimatorCodec {

    private static final int CLUSTER_MEANS = 1;
    private static final int PROMPT_SCORES = 2;

    /** In place of a kind of prompt map: the router's own, which is not written twice. */
    private static final int SAME_MAP = 0;

    private EstimatorCodec() {}

    static void write(ProfileEstimator estimator, PromptMap map, BinaryWriter to) {
        switch (estimator) {
            case ClusterMeans means -> {
                to.byteValue(CLUSTER_MEANS);
                to.doubleValue(means.shrinkage());
                if (means.groups().equals(map)) {
                    to.byteValue(SAME_MAP);
                } else {
                    PromptMapCodec.write(means.groups(), to);
                }
            }
            case PromptScores scores -> {
                to.byteValue(PROMPT_SCORES);
                to.intValue(scores.promptIds().size());
                scores.promptIds().forEach(to::text);
            }
        }
    }

    static ProfileEstimator read(BinaryReader from, PromptMap map) {
        int kind = from.byteValue();
        return switch (kind) {
            case CLUSTER_MEANS -> clusterMeans(from, map);
            case PROMPT_SCORES -> promptScores(from);
            default -> throw new RouterFormatException("estimators of kind " + kind + " are not known");
        };
    }

    private static ClusterMeans clusterMeans(BinaryReader from, PromptMap map) {
        double shrinkage = from.doubleValue();
        int groups = from.byteValue();
        return new ClusterMeans(groups == SAME_MAP ? map : PromptMapCodec.read(groups, from), shrinkage);
    }

    private static PromptScores promptScores(BinaryReader from) {
        int count = from.count("prompt ids", Integer.BYTES);
        List<String> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(from.text());
        }
        return new PromptScores(ids);
    }
}
