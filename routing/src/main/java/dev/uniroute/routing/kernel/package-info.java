/** The loops that decisions spend their time in, each twice: with the Vector API, and in plain Java as its reference. */
@NullMarked
package dev.uniroute.routing.kernel;

import org.jspecify.annotations.NullMarked;
