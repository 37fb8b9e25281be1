/**
 * A simulated provider: an OpenAI-compatible HTTP server whose models differ in skill, price and verbosity, and which
 * fails on request. Everything that it does follows from a seed.
 */
@NullMarked
package dev.uniroute.starter.provider;

import org.jspecify.annotations.NullMarked;
