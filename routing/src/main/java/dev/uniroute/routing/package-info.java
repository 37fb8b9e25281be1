/**
 * The method: pure Java, no framework. Its packages are its steps, each reading only those before it: {@code embedding}
 * (a prompt as a vector), {@code clustering} (k-means), {@code promptmap} (Phi), {@code profile} (Psi), {@code model} (what
 * can be routed to), {@code snapshot} (all that a decision reads), {@code decision} (routing one prompt).
 */
@NullMarked
package dev.uniroute.routing;

import org.jspecify.annotations.NullMarked;
