/** Tenants: whose models, prompts, runs and decisions these are. */
@NullMarked
package dev.uniroute.registry.tenant;

import org.jspecify.annotations.NullMarked;
