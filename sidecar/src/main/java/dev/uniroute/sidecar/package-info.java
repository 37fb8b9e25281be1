/**
 * The application that runs beside a service: it decides, takes what came of decisions and says what ails it. It is the {@code service} without the
 * beans that {@code application.properties} leaves out; the rpcs that these would answer are refused, with the advice where to send them.
 */
@NullMarked
package dev.uniroute.sidecar;

import org.jspecify.annotations.NullMarked;
