/** {@code uniroute rollout}. */
@NullMarked
package dev.uniroute.cli.rollout;

import org.jspecify.annotations.NullMarked;
