package dev.uniroute.registry.vote;

import java.util.UUID;

/**
 * Which of two models' answers to a prompt was preferred.
 *
 * @param id the caller's id
 * @param promptId id of a stored prompt, of either kind
 * @param first a model
 * @param second another model
 * @param outcome whose answer was preferred
 */
public record Vote(String id, String promptId, UUID first, UUID second, VoteOutcome outcome) {

    public Vote {
        if (first.equals(second)) {
            throw new IllegalArgumentException("vote " + id + " compares a model with itself");
        }
    }
}
