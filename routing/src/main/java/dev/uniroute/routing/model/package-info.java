/** A model as routing sees it: where it is called, what it can do, what it costs, what is known of it. */
@NullMarked
package dev.uniroute.routing.model;

import org.jspecify.annotations.NullMarked;
