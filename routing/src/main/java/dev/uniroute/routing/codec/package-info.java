/** Routers as bytes: stored with a router version, and later a part of snapshot files. */
@NullMarked
package dev.uniroute.routing.codec;

import org.jspecify.annotations.NullMarked;
