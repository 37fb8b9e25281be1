/** The models, their prices, labels and states. */
@NullMarked
package dev.uniroute.registry.catalog;

import org.jspecify.annotations.NullMarked;
