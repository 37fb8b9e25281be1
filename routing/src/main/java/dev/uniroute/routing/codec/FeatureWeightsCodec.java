package dev.uniroute.routing.codec;

import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.ArrayList;
import java.util.List;

/** Features of a prompt: all K weights where they are dense, else pairs of a feature and its weight. */
final class FeatureWeightsCodec {

    private static final int DENSE = 1;
    private static final int SPARSE = 2;

    private FeatureWeightsCodec() {}

    static void write(FeatureWeights weights, BinaryWriter to) {
        boolean dense = isDense(weights);
        to.byteValue(dense ? DENSE : SPARSE);
        to.intValue(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            if (!dense) {
                to.intValue(weights.feature(i));
            }
            to.doubleValue(weights.weight(i));
        }
    }

    static FeatureWeights read(BinaryReader from) {
        int kind = from.byteValue();
        return switch (kind) {
            case DENSE -> dense(from);
            case SPARSE -> sparse(from);
            default -> throw new RouterFormatException("features of kind " + kind + " are not known");
        };
    }

    /** Ascending features, so they are 0 to n - 1 if the last one is n - 1. */
    private static boolean isDense(FeatureWeights weights) {
        int size = weights.size();
        return size == 0 || weights.feature(size - 1) == size - 1;
    }

    private static FeatureWeights dense(BinaryReader from) {
        double[] weights = new double[from.count("weights", Double.BYTES)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = from.doubleValue();
        }
        return FeatureWeights.dense(weights);
    }

    private static FeatureWeights sparse(BinaryReader from) {
        int count = from.count("weights", Integer.BYTES + Double.BYTES);
        List<FeatureWeight> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new FeatureWeight(from.intValue(), from.doubleValue()));
        }
        return FeatureWeights.of(entries);
    }
}
