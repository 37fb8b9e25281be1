package dev.uniroute.routing.training;

import java.util.List;

/** What the candidates of a method predict for prompts whose grades they have not seen. */
@FunctionalInterface
interface Trial {

    /**
     * Predicted losses of the training models.
     *
     * @param fit indices of the prompts whose grades may be read
     * @param held indices of the prompts to predict; none of them is in {@code fit}
     * @return [m][held] of every candidate, in their order
     */
    List<double[][]> predict(int[] fit, int[] held) throws InterruptedException;
}
