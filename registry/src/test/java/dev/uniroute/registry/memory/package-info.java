/** The ports in memory, for tests of what stands on them. They pass the same contracts as those on Postgres. */
@NullMarked
package dev.uniroute.registry.memory;

import org.jspecify.annotations.NullMarked;
