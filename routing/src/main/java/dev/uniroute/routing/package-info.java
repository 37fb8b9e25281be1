/**
 * The method: pure Java, no framework. Its packages are its steps, each reading only those before it: {@code embedding}
 * (a prompt as a vector), {@code clustering} (k-means), {@code network} (small networks), {@code attribute} (seven
 * properties read off an embedding), {@code promptmap} (Phi), {@code profile} (Psi), {@code curve} (deferral curves), {@code
 * training} (from prompts and grades to Phi and Psi), {@code codec} (a trained router as bytes), {@code model} (what can be
 * routed to), {@code snapshot} (all that a decision reads), {@code decision} (routing one prompt).
 */
@NullMarked
package dev.uniroute.routing;

import org.jspecify.annotations.NullMarked;
