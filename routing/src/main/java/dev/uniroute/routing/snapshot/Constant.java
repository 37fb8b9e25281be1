package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.RoutableModel;

/**
 * A model as the answer to every prompt: what must be beaten.
 *
 * @param model the model
 * @param loss its mean loss
 * @param costUsd its mean cost per call in USD
 */
public record Constant(RoutableModel model, double loss, double costUsd) {}
