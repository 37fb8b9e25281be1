/**
 * The API's messages and the domain's records, both ways: one class per message. What comes from a request has passed the
 * checks before; a mapper checks nothing.
 */
@NullMarked
package dev.uniroute.service.grpc.mapping;

import org.jspecify.annotations.NullMarked;
