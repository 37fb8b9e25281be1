package dev.uniroute.routing.decision;

/** What reading a prompt ends with: its features, or why they cannot be had. */
sealed interface PromptReading permits PromptFeatures, Refusal {}
