package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.embedding.Embedding;
import java.util.OptionalInt;

/**
 * A prompt map on attributes: {@code Phi(x) = inner(sigmoid(V^T x + b))}. Any map can be the inner one; it sees each
 * prompt as a point of [0, 1]^7 in place of its embedding.
 *
 * @param heads read the attributes off an embedding
 * @param inner the map over the 7 attributes
 */
public record AttributeMap(AttributeHeads heads, PromptMap inner) implements PromptMap {

    public AttributeMap {
        if (inner.dimension() != Attribute.COUNT) {
            throw new IllegalArgumentException("the inner map must read " + Attribute.COUNT
                    + " attributes but reads vectors of dimension " + inner.dimension());
        }
        if (inner instanceof AttributeMap) {
            throw new IllegalArgumentException("attributes are not read off attributes");
        }
    }

    @Override
    public int features() {
        return inner.features();
    }

    @Override
    public int dimension() {
        return heads.dimension();
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        return inner.weigh(heads.read(embedding));
    }

    @Override
    public OptionalInt cluster(FeatureWeights weights) {
        return inner.cluster(weights);
    }
}
