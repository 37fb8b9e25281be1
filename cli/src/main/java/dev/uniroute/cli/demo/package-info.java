/** The story that a newcomer sees: from no router to one that a new model joins while it runs. */
@NullMarked
package dev.uniroute.cli.demo;

import org.jspecify.annotations.NullMarked;
