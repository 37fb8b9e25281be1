/** Who calls: credentials and what they prove. What a caller may do is the table in {@code grpc.access}. */
@NullMarked
package dev.uniroute.service.access;

import org.jspecify.annotations.NullMarked;
