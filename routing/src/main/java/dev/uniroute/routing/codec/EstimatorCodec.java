package dev.uniroute.routing.codec;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.GaussianPosterior;
import dev.uniroute.routing.profile.GaussianPosterior.Noise;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.PromptMap;
import java.util.ArrayList;
import java.util.List;

/** Estimators: a byte that tells the kind, then its fields. A kind keeps its number for ever. */
final class EstimatorCodec {

    private static final int CLUSTER_MEANS = 1;
    private static final int PROMPT_SCORES = 2;
    private static final int GAUSSIAN_POSTERIOR = 3;
    private static final int ATTRIBUTE_ESTIMATOR = 4;
    private static final int VOTE_ESTIMATOR = 5;

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
                write(scores.promptIds(), to);
            }
            case GaussianPosterior posterior -> {
                to.byteValue(GAUSSIAN_POSTERIOR);
                write(posterior.promptIds(), to);
                to.matrix(posterior.designs());
                to.doubleValue(posterior.noise().grade());
                to.doubleValue(posterior.noise().item());
                to.doubleValue(posterior.noise().group());
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
            case VoteEstimator votes -> {
                to.byteValue(VOTE_ESTIMATOR);
                write(votes.inner(), map, to);
            }
        }
    }

    static ProfileEstimator read(BinaryReader from, PromptMap map) {
        return read(from.byteValue(), from, map);
    }

    private static ProfileEstimator read(int kind, BinaryReader from, PromptMap map) {
        return switch (kind) {
            case CLUSTER_MEANS -> clusterMeans(from, map);
            case PROMPT_SCORES -> new PromptScores(promptIds(from));
            case GAUSSIAN_POSTERIOR -> gaussianPosterior(from, map);
            case ATTRIBUTE_ESTIMATOR -> attributeEstimator(from, map);
            case VOTE_ESTIMATOR -> voteEstimator(from, map);
            default -> throw new RouterFormatException("estimators of kind " + kind + " are not known");
        };
    }

    private static ClusterMeans clusterMeans(BinaryReader from, PromptMap map) {
        double shrinkage = from.doubleValue();
        int groups = from.byteValue();
        return new ClusterMeans(groups == SAME_MAP ? map : PromptMapCodec.read(groups, from), shrinkage);
    }

    private static GaussianPosterior gaussianPosterior(BinaryReader from, PromptMap map) {
        if (!(map instanceof KernelFeatures features)) {
            throw new RouterFormatException("the estimator needs the kernel's features, the prompt map is " + map);
        }
        List<String> promptIds = promptIds(from);
        Matrix designs = from.matrix();
        Noise noise = new Noise(from.doubleValue(), from.doubleValue(), from.doubleValue());
        return new GaussianPosterior(features, promptIds, designs, noise);
    }

    private static void write(List<String> promptIds, BinaryWriter to) {
        to.intValue(promptIds.size());
        promptIds.forEach(to::text);
    }

    private static List<String> promptIds(BinaryReader from) {
        int count = from.count("prompt ids", Integer.BYTES);
        List<String> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(from.text());
        }
        return ids;
    }

    private static AttributeEstimator attributeEstimator(BinaryReader from, PromptMap map) {
        AttributeHeads heads = heads(from, map);
        int inner = from.byteValue();
        if (inner == ATTRIBUTE_ESTIMATOR) {
            throw new RouterFormatException("attributes are not read off attributes");
        }
        return new AttributeEstimator(heads, read(inner, from, inner(map)));
    }

    private static VoteEstimator voteEstimator(BinaryReader from, PromptMap map) {
        int inner = from.byteValue();
        if (inner == VOTE_ESTIMATOR) {
            throw new RouterFormatException("votes are counted once");
        }
        return new VoteEstimator(read(inner, from, map));
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
