/** Tests of the sidecar as it ships. */
@NullMarked
package dev.uniroute.sidecar;

import org.jspecify.annotations.NullMarked;
