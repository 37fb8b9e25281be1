package dev.uniroute.registry.attribute;

import dev.uniroute.routing.attribute.AttributeLabels;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Which attributes stored prompts have, as models labelled them. Each method is one transaction. */
public interface PromptAttributes {

    /** What a model has labelled, in the order of the prompts' ids. */
    List<Labelled> of(UUID model);

    /** Stores labels that a model gave to stored prompts; those that are there already are kept. */
    void store(UUID model, List<Labelled> labels);

    /**
     * A prompt with its labels.
     *
     * @param promptId id of the prompt
     * @param labels its attributes
     * @param costUsd what the model's calls cost, >= 0, replies in vain included
     */
    record Labelled(String promptId, AttributeLabels labels, BigDecimal costUsd) {
        public Labelled {
            if (costUsd.signum() < 0) {
                throw new IllegalArgumentException("costUsd must be >= 0, is " + costUsd);
            }
        }
    }
}
