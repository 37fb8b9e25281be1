package dev.uniroute.routing.profile;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says that a router version's quality is the probability to be preferred to the average model of the pool: observations are
 * pseudo-scores from votes ({@link dev.uniroute.routing.preference.PseudoScores}) and not grades. What is made of them, the inner
 * estimator knows.
 *
 * @param inner makes the profiles; it has groups
 */
public record VoteEstimator(ProfileEstimator inner) implements ProfileEstimator {

    public VoteEstimator {
        if (inner instanceof VoteEstimator) {
            throw new IllegalArgumentException("votes are counted once");
        }
    }

    @Override
    public int features() {
        return inner.features();
    }

    @Override
    public Optional<FeatureWeights> design(String promptId, Embedding embedding) {
        return inner.design(promptId, embedding);
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
