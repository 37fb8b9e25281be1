/** How results look: tables, figures, progress bars, JSON. */
@NullMarked
package dev.uniroute.cli.terminal;

import org.jspecify.annotations.NullMarked;
