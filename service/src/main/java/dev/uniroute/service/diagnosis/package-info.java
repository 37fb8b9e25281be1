/** What ails this process: one class per part that is looked at, and {@code Diagnosis}, which asks them all at once. */
@NullMarked
package dev.uniroute.service.diagnosis;

import org.jspecify.annotations.NullMarked;
