package dev.uniroute.routing.preference;

/**
 * What votes say of a model on a prompt, in place of a grade.
 *
 * @param prompt the prompt's number
 * @param score the model's probability to be preferred to the average model of the pool on prompts like this, in (0, 1)
 * @param variance of the score as one of the independent measurements that the group's prompts are taken for, > 0
 */
public record PseudoScore(int prompt, double score, double variance) {}
