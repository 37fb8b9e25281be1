/** What every implementation of the ports must do, and the tests that say so. */
@NullMarked
package dev.uniroute.registry.contract;

import org.jspecify.annotations.NullMarked;
