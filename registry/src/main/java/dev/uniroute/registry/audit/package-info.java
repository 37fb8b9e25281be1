/** Who changed what: recorded with each change, in its own transaction, and never changed itself. */
@NullMarked
package dev.uniroute.registry.audit;

import org.jspecify.annotations.NullMarked;
