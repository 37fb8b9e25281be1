package dev.uniroute.routing.decision;

/** What routing a prompt ends with: a decision, or one of the expected reasons why there is none. */
public sealed interface RoutingOutcome permits Decision, Refusal {}
