package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Coverage;
import dev.uniroute.bench.protocol.Outcome;
import java.util.List;

/**
 * What a method reached at one N_val.
 *
 * @param key which
 * @param area by split
 * @param qnc by split; infinite where it is
 * @param peak by split
 * @param guarding beside the LLM that is best on S_val, with the guard and without
 * @param groups whether its intervals held, over all splits
 * @param curve its mean curve
 */
public record MethodResult(
        Key key, Series area, Series qnc, Series peak, Guarding guarding, Coverage groups, CurveBand curve) {

    /**
     * Which method, at which N_val.
     *
     * @param method its name
     * @param nVal number of validation prompts
     */
    public record Key(String method, int nVal) {}

    static MethodResult of(Key key, List<Outcome> outcomes) {
        return new MethodResult(
                key,
                new Series(outcomes.stream().map(Outcome::area).toList()),
                new Series(outcomes.stream().map(Outcome::qnc).toList()),
                new Series(outcomes.stream().map(Outcome::peak).toList()),
                Guarding.of(outcomes),
                outcomes.stream().map(Outcome::groups).reduce(Coverage.NONE, Coverage::plus),
                CurveBand.of(outcomes));
    }
}
