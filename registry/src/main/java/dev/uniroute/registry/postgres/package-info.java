/**
 * The ports on Postgres with pgvector: Hibernate ORM with Panache repositories where rows are read and changed one by
 * one, plain SQL where the database does it better (claims, conflicts, aggregates, bulk). Only {@code registry.jdbc}, by plain SQL, reads these tables too.
 *
 * <p>Times are the database's, so that the clocks of the processes do not matter. Locks are taken in one order:
 * {@link dev.uniroute.registry.postgres.Publication}, then a model, then its run.
 */
@NullMarked
package dev.uniroute.registry.postgres;

import org.jspecify.annotations.NullMarked;
