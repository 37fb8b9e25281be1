/** The commands about models. */
@NullMarked
package dev.uniroute.cli.models;

import org.jspecify.annotations.NullMarked;
