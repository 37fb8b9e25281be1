/**
 * What every process reads and writes, in plain JDBC: the snapshot that it follows, decisions and what came of them. A sidecar has no other use for
 * the database, and so no Hibernate, whose start takes longer than everything else in it.
 */
@NullMarked
package dev.uniroute.registry.jdbc;

import org.jspecify.annotations.NullMarked;
