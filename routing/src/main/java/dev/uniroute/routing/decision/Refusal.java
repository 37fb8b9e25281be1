package dev.uniroute.routing.decision;

import java.util.List;

/** Why there is no decision: the request or the registry must change first. */
public sealed interface Refusal extends RoutingOutcome, PromptReading, Settlement {

    /** What is wrong, for a person, with the figures. */
    String message();

    /**
     * No model satisfies all conditions.
     *
     * @param constraint the condition that left nothing: conditions are applied in the order of {@link Exclusion}, this
     *     is the first after which no model remains; {@link Exclusion#field} is its path
     * @param excluded every model with its reason, by name; empty if no model is registered
     */
    record NoEligibleModel(Exclusion constraint, List<ExcludedModel> excluded) implements Refusal {
        public NoEligibleModel {
            excluded = List.copyOf(excluded);
        }

        @Override
        public String message() {
            return excluded.isEmpty()
                    ? "no model is registered"
                    : "none of " + excluded.size() + " models is eligible: " + constraint.field() + " leaves none";
        }
    }

    /**
     * The request names a model that is not registered.
     *
     * @param field path of the field that names it, for example {@code constraints.allow_models}
     * @param name the name
     */
    record UnknownModel(String field, String name) implements Refusal {
        @Override
        public String message() {
            return field + ": no model is named " + name;
        }
    }

    /**
     * The given embedding has another dimension than the router version's.
     *
     * @param expected the router version's
     * @param actual the embedding's
     */
    record WrongDimension(int expected, int actual) implements Refusal {
        @Override
        public String message() {
            return "the embedding must have " + expected + " values but has " + actual;
        }
    }

    /**
     * The given embedding was made by another embedder than the router version's.
     *
     * @param expected the router version's
     * @param actual the one that made it
     */
    record WrongEmbedder(String expected, String actual) implements Refusal {
        @Override
        public String message() {
            return "the embedding must be made by " + expected + " but was made by " + actual;
        }
    }

    /**
     * This process has another embedder than the router version needs, so it can only route embeddings.
     *
     * @param required the router version's
     * @param available this process's
     */
    record NoEmbedder(String required, String available) implements Refusal {
        @Override
        public String message() {
            return "the router version needs the embedder " + required + " but this process has " + available;
        }
    }

    /**
     * Even the cheapest choices cost more than the budget on average.
     *
     * @param budgetUsd the budget
     * @param cheapestUsd the smallest average cost that can be reached
     */
    record BudgetTooSmall(double budgetUsd, double cheapestUsd) implements Refusal {
        @Override
        public String message() {
            return "the budget of " + budgetUsd + " USD per call is below the cheapest average of " + cheapestUsd;
        }
    }
}
