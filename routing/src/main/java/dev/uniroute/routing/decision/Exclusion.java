package dev.uniroute.routing.decision;

/**
 * Why a model was not considered: the first that applies, in this order.
 *
 * <p>Each names the condition as a field: of the request for its constraints, of the model for its own state.
 */
public enum Exclusion {
    /** It is paused, failed, or only tried out. */
    NOT_ACTIVE("model.state"),
    /** It has no profile for the router version yet. */
    NO_PROFILE("model.profile"),
    /** It is not among the allowed models. */
    NOT_ALLOWED("constraints.allow_models"),
    /** It is denied. */
    DENIED("constraints.deny_models"),
    /** It lacks a label. */
    LABEL("constraints.labels"),
    /** The prompt and the output do not fit into its context. */
    CONTEXT("constraints.output_tokens"),
    /** It lacks a capability. */
    CAPABILITY("constraints.capabilities"),
    /** It would cost too much. */
    COST("constraints.max_cost_usd");

    private final String field;

    Exclusion(String field) {
        this.field = field;
    }

    /** Path of the field that excludes, as in the API. */
    public String field() {
        return field;
    }
}
