package dev.uniroute.starter.provider;

/**
 * The calls of one model so far. Calls in flight are in {@code calls} only.
 *
 * @param calls that reached the model
 * @param ok of which answered
 * @param faults of which failed, those over the rate limit included
 * @param maxInFlight the most at the same time
 * @param promptTokens of the answered calls
 * @param completionTokens of the answered calls
 */
public record ModelStats(long calls, long ok, long faults, int maxInFlight, long promptTokens, long completionTokens) {
    static final ModelStats ZERO = new ModelStats(0, 0, 0, 0, 0, 0);

    ModelStats begun(int inFlight) {
        return new ModelStats(calls + 1, ok, faults, Math.max(maxInFlight, inFlight), promptTokens, completionTokens);
    }

    ModelStats answered(int promptTokensOfCall, int completionTokensOfCall) {
        return new ModelStats(
                calls,
                ok + 1,
                faults,
                maxInFlight,
                promptTokens + promptTokensOfCall,
                completionTokens + completionTokensOfCall);
    }

    ModelStats failed() {
        return new ModelStats(calls, ok, faults + 1, maxInFlight, promptTokens, completionTokens);
    }
}
