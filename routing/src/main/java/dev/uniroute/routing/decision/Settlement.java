package dev.uniroute.routing.decision;

/** What weighing the candidates ends with: how the question was settled, or why it cannot be. */
sealed interface Settlement permits Verdict, Refusal {}
