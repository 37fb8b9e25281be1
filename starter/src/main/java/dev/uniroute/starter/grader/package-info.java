/** How an answer to a starter prompt is graded: the graders of the API, as records. */
@NullMarked
package dev.uniroute.starter.grader;

import org.jspecify.annotations.NullMarked;
