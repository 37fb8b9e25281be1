package dev.uniroute.starter.task;

import java.util.List;

/**
 * What is known about the answer to a question.
 *
 * @param working the steps that lead to it, as a model would show them; empty if the answer must stand alone
 * @param value the right value
 * @param wrongValues values that a weaker model might give, at least one, none of them right
 */
public record Solution(String working, String value, List<String> wrongValues) {

    public Solution {
        wrongValues = wrongValues.stream().distinct().toList();
        if (wrongValues.isEmpty() || wrongValues.contains(value)) {
            throw new IllegalArgumentException("wrong values must exist and differ from " + value + ": " + wrongValues);
        }
    }
}
