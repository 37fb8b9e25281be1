package dev.uniroute.routing.codec;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.network.AffineLayer;
import dev.uniroute.routing.network.Network;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.RbfKernel;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import java.util.ArrayList;
import java.util.List;

/** Prompt maps: a byte that tells the kind, then its fields. A kind keeps its number for ever. */
final class PromptMapCodec {

    private static final int ONE_FEATURE = 1;
    private static final int NEAREST_CENTROID = 2;
    private static final int SOFT_CENTROIDS = 3;
    private static final int NEAREST_PROMPTS = 4;
    private static final int SOFTMAX_NETWORK = 5;
    private static final int KERNEL_FEATURES = 6;
    private static final int ATTRIBUTE_MAP = 7;

    private PromptMapCodec() {}

    static void write(PromptMap map, BinaryWriter to) {
        switch (map) {
            case OneFeature one -> {
                to.byteValue(ONE_FEATURE);
                to.intValue(one.dimension());
            }
            case NearestCentroid nearest -> {
                to.byteValue(NEAREST_CENTROID);
                write(nearest.centroids(), to);
            }
            case SoftCentroids soft -> {
                to.byteValue(SOFT_CENTROIDS);
                to.doubleValue(soft.width());
                to.intValue(soft.nearest());
                write(soft.centroids(), to);
            }
            case NearestPrompts nearest -> {
                to.byteValue(NEAREST_PROMPTS);
                to.intValue(nearest.neighbours());
                write(nearest.prompts(), to);
            }
            case SoftmaxNetwork softmax -> {
                to.byteValue(SOFTMAX_NETWORK);
                write(softmax.network(), to);
            }
            case KernelFeatures kernel -> {
                to.byteValue(KERNEL_FEATURES);
                write(kernel, to);
            }
            case AttributeMap attributes -> {
                to.byteValue(ATTRIBUTE_MAP);
                write(attributes.heads(), to);
                write(attributes.inner(), to);
            }
        }
    }

    static PromptMap read(BinaryReader from) {
        return read(from.byteValue(), from);
    }

    static PromptMap read(int kind, BinaryReader from) {
        return switch (kind) {
            case ONE_FEATURE -> new OneFeature(from.intValue());
            case NEAREST_CENTROID -> new NearestCentroid(points(from));
            case SOFT_CENTROIDS -> softCentroids(from);
            case NEAREST_PROMPTS -> nearestPrompts(from);
            case SOFTMAX_NETWORK -> new SoftmaxNetwork(network(from));
            case KERNEL_FEATURES -> kernelFeatures(from);
            case ATTRIBUTE_MAP -> attributeMap(from);
            default -> throw new RouterFormatException("prompt maps of kind " + kind + " are not known");
        };
    }

    private static SoftCentroids softCentroids(BinaryReader from) {
        double width = from.doubleValue();
        int nearest = from.intValue();
        return new SoftCentroids(points(from), width, nearest);
    }

    private static NearestPrompts nearestPrompts(BinaryReader from) {
        int neighbours = from.intValue();
        return new NearestPrompts(points(from), neighbours);
    }

    private static void write(KernelFeatures kernel, BinaryWriter to) {
        write(kernel.text(), to);
        to.matrix(kernel.lossWeights());
        to.matrix(row(kernel.lossOffset()));
        write(kernel.losses(), to);
        write(kernel.clusters(), to);
        to.matrix(kernel.output());
        to.matrix(row(kernel.offset()));
    }

    private static KernelFeatures kernelFeatures(BinaryReader from) {
        RbfKernel text = rbfKernel(from);
        Matrix lossWeights = from.matrix();
        double[] lossOffset = from.matrix().toArray();
        RbfKernel losses = rbfKernel(from);
        Points clusters = points(from);
        Matrix output = from.matrix();
        return new KernelFeatures(
                text,
                lossWeights,
                lossOffset,
                losses,
                clusters,
                output,
                from.matrix().toArray());
    }

    private static void write(RbfKernel kernel, BinaryWriter to) {
        to.doubleValue(kernel.lengthScale());
        to.matrix(kernel.landmarks());
    }

    private static RbfKernel rbfKernel(BinaryReader from) {
        double lengthScale = from.doubleValue();
        return new RbfKernel(from.matrix(), lengthScale);
    }

    private static Matrix row(double... values) {
        return Matrix.ofRowMajor(1, values.length, values);
    }

    private static AttributeMap attributeMap(BinaryReader from) {
        AttributeHeads heads = heads(from);
        int inner = from.byteValue();
        if (inner == ATTRIBUTE_MAP) {
            throw new RouterFormatException("attributes are not read off attributes");
        }
        return new AttributeMap(heads, read(inner, from));
    }

    static void write(AttributeHeads heads, BinaryWriter to) {
        write(heads.weights(), to);
        to.floats(heads.biases());
    }

    static AttributeHeads heads(BinaryReader from) {
        Points weights = points(from);
        return new AttributeHeads(weights, from.floats(1, Attribute.COUNT));
    }

    private static void write(Points points, BinaryWriter to) {
        to.intValue(points.size());
        to.intValue(points.dimension());
        to.floats(points.toArray());
    }

    private static Points points(BinaryReader from) {
        int size = from.intValue();
        int dimension = from.intValue();
        return Points.of(dimension, from.floats(size, dimension));
    }

    private static void write(Network network, BinaryWriter to) {
        to.intValue(network.layers().size());
        for (AffineLayer layer : network.layers()) {
            to.intValue(layer.inputs());
            to.intValue(layer.outputs());
            to.floats(layer.weights());
            to.floats(layer.biases());
        }
    }

    private static Network network(BinaryReader from) {
        int count = from.count("layers", 2 * Integer.BYTES);
        List<AffineLayer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int inputs = from.intValue();
            int outputs = from.intValue();
            float[] weights = from.floats(inputs, outputs);
            layers.add(AffineLayer.of(inputs, weights, from.floats(1, outputs)));
        }
        return new Network(layers);
    }
}
