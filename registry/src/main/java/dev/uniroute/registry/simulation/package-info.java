/** What would change if another policy, or another router version, were in force. */
@NullMarked
package dev.uniroute.registry.simulation;

import org.jspecify.annotations.NullMarked;
