/** The test of the schema, and databases of their own for the tests of all modules. */
@NullMarked
package dev.uniroute.migrations;

import org.jspecify.annotations.NullMarked;
