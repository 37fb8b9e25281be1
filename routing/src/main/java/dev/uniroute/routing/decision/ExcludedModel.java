package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.RoutableModel;

/**
 * A model that was not considered.
 *
 * @param model the model
 * @param exclusion why, the first reason that applies
 * @param detail why, for a person, with the figures
 */
public record ExcludedModel(RoutableModel model, Exclusion exclusion, String detail) {}
