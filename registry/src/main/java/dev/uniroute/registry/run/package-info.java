/** Background runs: their states and leases, the same for profiling and training. */
@NullMarked
package dev.uniroute.registry.run;

import org.jspecify.annotations.NullMarked;
