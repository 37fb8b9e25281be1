package dev.uniroute.routing.model;

import java.util.Map;
import java.util.Set;

/**
 * What constraints ask of a model.
 *
 * @param labels free labels
 * @param capabilities what it can do beyond text
 * @param contextTokens length of its context in tokens, >= 0; 0: unknown, taken as unlimited
 */
public record ModelTraits(Map<String, String> labels, Set<Capability> capabilities, int contextTokens) {

    /** No labels, text only, unlimited context. */
    public static final ModelTraits PLAIN = new ModelTraits(Map.of(), Set.of(), 0);

    public ModelTraits {
        labels = Map.copyOf(labels);
        capabilities = Set.copyOf(capabilities);
        if (contextTokens < 0) {
            throw new IllegalArgumentException("contextTokens must be >= 0 but is " + contextTokens);
        }
    }
}
