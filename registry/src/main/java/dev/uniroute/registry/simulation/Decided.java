package dev.uniroute.registry.simulation;

import dev.uniroute.routing.decision.Refusal;

/** What one side made of one prompt. */
sealed interface Decided {

    /** It chose. */
    record Chosen(Choice choice) implements Decided {}

    /** It could not. */
    record Refused(Refusal refusal) implements Decided {

        /** Why, in few words. */
        String reason() {
            return switch (refusal) {
                case Refusal.NoEligibleModel none -> "no eligible model";
                case Refusal.BudgetTooSmall small -> "the budget is too small";
                case Refusal.UnknownModel unknown -> "no model is named " + unknown.name();
                case Refusal.NoEmbedder missing -> "this process has not the router version's embedder";
                case Refusal.WrongDimension wrong -> "the embedding is of another dimension";
                case Refusal.WrongEmbedder wrong -> "the embedding is of another embedder";
            };
        }
    }
}
