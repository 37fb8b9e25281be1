package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The prompt map of the Gaussian process: directions of a basis instead of groups of prompts (docs/gaussian-process.md).
 *
 * <pre>
 * k = kernel of the embedding with its landmarks              [L]
 * f = scoreOffset + k W                                       [H]  expected losses of the training models
 * g = kernel of f with its landmarks                          [G]
 * o = one-hot of the nearest cluster                          [C]
 * Phi(x) = ( offset + [k | g | o] V,  1,  o )                 [1 + R + 1 + C]
 * </pre>
 *
 * <p>Feature 0 is the mean of f, the loss of an average model. Features 1 to R are the directions in which models differ,
 * feature R + 1 is always 1 and carries what the directions leave uncertain, the last C are the clusters, over which output
 * tokens are averaged. Weights may have either sign.
 *
 * <p>O(L (D + H + R) + G (H + R)) per prompt.
 */
public final class KernelFeatures implements PromptMap {

    private final RbfKernel text;
    private final Matrix lossWeights;
    private final double[] lossOffset;
    private final RbfKernel losses;
    private final Points clusters;
    private final Matrix output;
    private final double[] offset;

    /**
     * A map.
     *
     * @param text the embedding's kernel, landmarks [L x D]
     * @param lossWeights W, [L x H]; H may be 0
     * @param lossOffset [H], copied
     * @param losses the kernel of the training models' expected losses, landmarks [G x H]
     * @param clusters centroids, [C x D], C >= 1
     * @param output V, [L + G + C x 1 + R]
     * @param offset [1 + R], copied
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public KernelFeatures(
            RbfKernel text,
            Matrix lossWeights,
            double[] lossOffset,
            RbfKernel losses,
            Points clusters,
            Matrix output,
            double[] offset) {
        require("lossWeights", lossWeights.rows() == text.size() && lossWeights.columns() == lossOffset.length);
        require("losses", losses.landmarks().columns() == lossOffset.length);
        require(
                "clusters",
                clusters.size() > 0 && clusters.dimension() == text.landmarks().columns());
        require("output", output.rows() == text.size() + losses.size() + clusters.size());
        require("offset", output.columns() == offset.length && offset.length >= 1);
        this.text = text;
        this.lossWeights = lossWeights;
        this.lossOffset = lossOffset.clone();
        this.losses = losses;
        this.clusters = clusters;
        this.output = output;
        this.offset = offset.clone();
    }

    private static void require(String name, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("the shape of " + name + " does not fit");
        }
    }

    /** The embedding's kernel. */
    public RbfKernel text() {
        return text;
    }

    /** W, [L x H]. */
    public Matrix lossWeights() {
        return lossWeights;
    }

    /** [H], a copy. */
    public double[] lossOffset() {
        return lossOffset.clone();
    }

    /** The kernel of the training models' expected losses. */
    public RbfKernel losses() {
        return losses;
    }

    /** Centroids of the clusters, [C x D]. */
    public Points clusters() {
        return clusters;
    }

    /** V, [L + G + C x 1 + R]. */
    public Matrix output() {
        return output;
    }

    /** [1 + R], a copy. */
    public double[] offset() {
        return offset.clone();
    }

    /** R, the number of directions in which models differ. */
    public int directions() {
        return offset.length - 1;
    }

    /** Index of the feature that carries what the directions leave uncertain. */
    public int remainder() {
        return offset.length;
    }

    /** Index of the first of the C cluster features. */
    public int firstCluster() {
        return offset.length + 1;
    }

    /** Directions have no cluster; one of the last C features is 1. */
    @Override
    public OptionalInt cluster(FeatureWeights weights) {
        int c = 0;
        while (weights.weight(firstCluster() + c) == 0) {
            c++;
        }
        return OptionalInt.of(c);
    }

    @Override
    public int features() {
        return firstCluster() + clusters.size();
    }

    @Override
    public int dimension() {
        return clusters.dimension();
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        Dimensions.require(dimension(), embedding);
        double[] k = text.at(embedding.toDoubles());
        double[] f = lossWeights.transposeTimes(k);
        for (int h = 0; h < f.length; h++) {
            f[h] += lossOffset[h];
        }
        double[] hidden = Arrays.copyOf(k, output.rows());
        System.arraycopy(losses.at(f), 0, hidden, k.length, losses.size());
        int cluster = clusters.nearest(embedding);
        hidden[k.length + losses.size() + cluster] = 1;
        return FeatureWeights.dense(weights(output.transposeTimes(hidden), cluster));
    }

    private double[] weights(double[] linear, int cluster) {
        double[] weights = new double[features()];
        for (int i = 0; i < linear.length; i++) {
            weights[i] = offset[i] + linear[i];
        }
        weights[remainder()] = 1;
        weights[firstCluster() + cluster] = 1;
        return weights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KernelFeatures that
                && text.equals(that.text)
                && lossWeights.equals(that.lossWeights)
                && Arrays.equals(lossOffset, that.lossOffset)
                && losses.equals(that.losses)
                && clusters.equals(that.clusters)
                && output.equals(that.output)
                && Arrays.equals(offset, that.offset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, clusters, output, Arrays.hashCode(offset));
    }

    @Override
    public String toString() {
        return "KernelFeatures[K=" + features() + ", D=" + dimension() + ", landmarks=" + text.size() + "]";
    }
}
