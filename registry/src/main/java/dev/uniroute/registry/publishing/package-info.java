/** The snapshot that every sidecar follows, and the schema that it is read from. */
@NullMarked
package dev.uniroute.registry.publishing;

import org.jspecify.annotations.NullMarked;
