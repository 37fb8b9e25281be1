/** The database as something that comes and goes: whether it answers, and whether its schema fits. */
@NullMarked
package dev.uniroute.service.database;

import org.jspecify.annotations.NullMarked;
