/**
 * The API over gRPC. The three services only say which {@code ...Rpcs} class answers an rpc and where it runs; those check
 * the request, call the domain, and answer or throw. {@link dev.uniroute.service.grpc.error.ErrorTranslator} makes a
 * status of what they throw.
 */
@NullMarked
package dev.uniroute.service.grpc;

import org.jspecify.annotations.NullMarked;
