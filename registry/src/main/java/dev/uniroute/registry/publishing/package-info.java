/** The snapshot that every sidecar follows. */
@NullMarked
package dev.uniroute.registry.publishing;

import org.jspecify.annotations.NullMarked;
