/** Errors of the API: their reasons, their form on the wire, and how a failure becomes one of them. */
@NullMarked
package dev.uniroute.service.grpc.error;

import org.jspecify.annotations.NullMarked;
