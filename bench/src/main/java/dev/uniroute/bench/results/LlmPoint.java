package dev.uniroute.bench.results;

/**
 * What always calling one LLM costs and reaches, over all prompts.
 *
 * @param id its name
 * @param cost mean cost of a call, USD
 * @param score mean score
 */
public record LlmPoint(String id, double cost, double score) {}
