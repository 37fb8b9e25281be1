package dev.uniroute.routing.preference;

/**
 * A vote on two models' answers to a prompt.
 *
 * @param prompt the prompt's number
 * @param group the group of prompts over which votes are pooled, >= 0
 * @param first a model's number
 * @param second another one's
 * @param outcome 1: the first was preferred, 0: the second, 1/2: neither
 */
public record PromptVote(int prompt, int group, int first, int second, double outcome) {}
