package dev.uniroute.registry.catalog;

/** What became of a change. */
public sealed interface UpdateOutcome {

    /** The model as it is now. */
    record Updated(Model model) implements UpdateOutcome {}

    /** There is no model of this name. */
    record NoSuchModel(String name) implements UpdateOutcome {}

    /** The model's state forbids it. */
    record Forbidden(ModelState state, ModelState.Event event) implements UpdateOutcome {}
}
