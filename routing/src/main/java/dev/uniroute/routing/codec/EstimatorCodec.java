package dev.uniroute.routing.codec;

import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.PromptMap;
import java.util.ArrayList;
import java.util.List;

/** Estimators: a byte that tells the kind, then its fields. A kind keeps its number for ever. */
final class EstimatorCodec {

    private static final int CLUSTER_MEANS = 1;
    private static final int PROMPT_SCORES = 2;
    private static final int ATTRIBUTE_ESTIMATOR = 3;

    /** In place of a kind of prompt map: the router's own, which is not written twice. */
    private static final int SAME_MAP = 0;

    private static final int SAME_HEADS = 0;
    private static final int OTHER_HEADS = 1;

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
            case AttributeEstimator attributes -> {
                to.byteValue(ATTRIBUTE_ESTIMATOR);
                if (map instanceof AttributeMap own && own.heads().equals(attributes.heads())) {
                    to.byteValue(SAME_HEADS);
                } else {
                    to.byteValue(OTHER_HEADS);
                    PromptMapCodec.write(attributes.heads(), to);
                }
                write(attributes.inner(), inner(map), to);
            }
        }
    }

    static ProfileEstimator read(BinaryReader from, PromptMap map) {
        return read(from.byteValue(), from, map);
    }

    private static ProfileEstimator read(int kind, BinaryReader from, PromptMap map) {
        return switch (kind) {
            case CLUSTER_MEANS -> clusterMeans(from, map);
            case PROMPT_SCORES -> promptScores(from);
            case ATTRIBUTE_ESTIMATOR -> attributeEstimator(from, map);
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

    private static AttributeEstimator attributeEstimator(BinaryReader from, PromptMap map) {
        AttributeHeads heads = heads(from, map);
        int inner = from.byteValue();
        if (inner == ATTRIBUTE_ESTIMATOR) {
            throw new RouterFormatException("attributes are not read off attributes");
        }
        return new AttributeEstimator(heads, read(inner, from, inner(map)));
    }

    private static AttributeHeads heads(BinaryReader from, PromptMap map) {
        int whose = from.byteValue();
        if (whose == OTHER_HEADS) {
            return PromptMapCodec.heads(from);
        }
        if (whose == SAME_HEADS && map instanceof AttributeMap own) {
            return own.heads();
        }
        throw new RouterFormatException("there are no heads of kind " + whose);
    }

    /** The map that an estimator of attributes is compared with: both stand behind heads. */
    private static PromptMap inner(PromptMap map) {
        return map instanceof AttributeMap attributes ? attributes.inner() : map;
    }
}
