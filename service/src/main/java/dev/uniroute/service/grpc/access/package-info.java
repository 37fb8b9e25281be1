/** Who may call what: one table, asked before anything else of a call is looked at; and TLS of the port. */
@NullMarked
package dev.uniroute.service.grpc.access;

import org.jspecify.annotations.NullMarked;
