package dev.uniroute.routing.decision;

/** Which model a policy stays with unless leaving it is a gain beyond doubt. */
public sealed interface DefaultModel {

    /** The word for {@link BestConstant} where a default model is given as a text. No model may have this name. */
    String AUTO = "auto";

    /** None: the best score wins, however uncertain it is. */
    record None() implements DefaultModel {}

    /**
     * The best of the eligible models if every prompt went to the same one: the one that the policy's own trade-off
     * chooses by mean loss and mean cost ({@link BestConstants}).
     */
    record BestConstant() implements DefaultModel {}

    /**
     * A model of the operator's choice. It need not have a profile.
     *
     * @param name its name in the registry, not empty and not {@value #AUTO}
     */
    record Named(String name) implements DefaultModel {
        public Named {
            if (name.isEmpty() || name.equals(AUTO)) {
                throw new IllegalArgumentException("a model cannot be named '" + name + "'");
            }
        }
    }

    /** As a text says it: empty for none, {@value #AUTO}, or a name. */
    static DefaultModel of(String text) {
        return switch (text) {
            case "" -> new None();
            case AUTO -> new BestConstant();
            default -> new Named(text);
        };
    }
}
