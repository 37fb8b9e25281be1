package dev.uniroute.routing.profile;

import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An estimator that sees each representative prompt by its attributes in place of its embedding, as the prompt map over
 * attributes does.
 *
 * @param heads read the attributes off an embedding
 * @param inner makes the profiles; its designs read the 7 attributes
 */
public record AttributeEstimator(AttributeHeads heads, ProfileEstimator inner) implements ProfileEstimator {

    public AttributeEstimator {
        if (inner instanceof AttributeEstimator) {
            throw new IllegalArgumentException("attributes are not read off attributes");
        }
    }

    @Override
    public int features() {
        return inner.features();
    }

    @Override
    public Optional<FeatureWeights> design(String promptId, Embedding embedding) {
        return inner.design(promptId, heads.read(embedding));
    }

    @Override
    public OptionalInt cluster(FeatureWeights design) {
        return inner.cluster(design);
    }

    @Override
    public Profile estimate(List<Observation> observations, ProfileState state) {
        return inner.estimate(observations, state);
    }
}
