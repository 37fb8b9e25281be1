/**
 * Turns an answer into a score in [0, 1]: first the final answer is {@linkplain Extraction extracted}, then it is
 * {@linkplain Grader graded}. Start at {@link AnswerGrader}.
 */
@NullMarked
package dev.uniroute.registry.grading;

import org.jspecify.annotations.NullMarked;
