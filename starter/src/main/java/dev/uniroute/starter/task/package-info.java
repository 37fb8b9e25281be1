/** The kinds of tasks that the starter prompts are made of; each computes its answers. */
@NullMarked
package dev.uniroute.starter.task;

import org.jspecify.annotations.NullMarked;
