/**
 * How a call is carried out: off the event loop, within its deadline, with flow control in both directions, ended exactly
 * once.
 *
 * <p>The services implement grpc-java's own base classes and not the Mutiny ones that Quarkus generates beside them:
 * those read a client's stream into an unbounded queue and write to a slow client without asking whether it is ready.
 */
@NullMarked
package dev.uniroute.service.grpc.call;

import org.jspecify.annotations.NullMarked;
