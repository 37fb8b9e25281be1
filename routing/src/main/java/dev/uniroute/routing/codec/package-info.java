/** Routers as bytes, stored with a router version, and snapshots as bytes, kept on disk. */
@NullMarked
package dev.uniroute.routing.codec;

import org.jspecify.annotations.NullMarked;
