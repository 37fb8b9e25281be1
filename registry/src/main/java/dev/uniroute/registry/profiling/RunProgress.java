package dev.uniroute.registry.profiling;

import java.math.BigDecimal;

/**
 * How far a profiling run is. It is counted from the stored answers, never kept in counters of its own.
 *
 * @param total representative prompts
 * @param done those with a graded answer, of earlier runs and uploads too
 * @param failed those whose calls failed in every attempt of this run
 * @param doneByRun those whose answer this run got, from which the pace follows
 * @param spendUsd spent by this run
 * @param meanScore mean score of the answers, in [0, 1]; 0 before the first
 * @param standardError standard error of the mean score, {@code sqrt((squared deviations + 1/4) / (n + 1) / n)}: as if
 *     one more answer of the largest variance had been seen, so that a few equal scores are not called certain; 0
 *     before the first
 */
public record RunProgress(
        int total, int done, int failed, int doneByRun, BigDecimal spendUsd, double meanScore, double standardError) {}
