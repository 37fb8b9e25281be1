/** The commands that train and choose router versions. */
@NullMarked
package dev.uniroute.cli.training;

import org.jspecify.annotations.NullMarked;
