package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RunState;
import java.io.IOException;
import java.util.Map;

/**
 * What a profiling run came to that nobody disturbed: what one that is disturbed must come to, too.
 *
 * @param spendUsd what it cost
 * @param scores by prompt
 */
record Undisturbed(double spendUsd, Map<String, Double> scores) {
    private static final int IN_FLIGHT = 16;

    /** Registers a model and waits for it. */
    static Undisturbed of(Stage stage, String name, String providerModel) throws Exception {
        Client client = stage.client();
        ProfilingRun run = client.ended(
                client.register(name, providerModel, stage.provider().url(), IN_FLIGHT));
        if (run.getState() != RunState.RUN_STATE_SUCCEEDED) {
            throw new IOException("a run that nobody disturbed is " + run.getState() + ": " + run.getReason());
        }
        return new Undisturbed(run.getSpendUsd(), client.scores(name));
    }

    /** Says what is different about another run with these scores. */
    void compare(ProfilingRun run, Map<String, Double> found, Expectations expect) {
        String model = run.getModel();
        expect.that(
                run.getState() == RunState.RUN_STATE_SUCCEEDED,
                model + " is " + run.getState() + ": " + run.getReason());
        expect.that(
                found.equals(scores),
                model + " has other scores than the undisturbed run: " + found.size() + " of " + scores.size());
        expect.that(run.getSpendUsd() == spendUsd, model + " spent " + run.getSpendUsd() + ", undisturbed " + spendUsd);
    }

    /** How many of the answers are missing. */
    long lost(Map<String, Double> found) {
        return Math.max(0, scores.size() - found.size());
    }

    /**
     * Says what is different about another run, and whether more of its calls were paid for twice than may be.
     *
     * @param paid calls that its provider answered
     * @param mayBePaidTwice calls that were in flight when it was disturbed
     */
    Cost compare(ProfilingRun run, Map<String, Double> found, long paid, long mayBePaidTwice, Expectations expect) {
        compare(run, found, expect);
        long paidTwice = paid - found.size();
        expect.that(
                paidTwice <= mayBePaidTwice,
                run.getModel() + ": " + paidTwice + " calls were paid twice, " + mayBePaidTwice + " may be");
        return new Cost(lost(found), Math.max(0, paidTwice));
    }

    /**
     * What disturbances cost.
     *
     * @param lost answers that are missing
     * @param duplicated calls that were paid for twice
     */
    record Cost(long lost, long duplicated) {
        static final Cost NONE = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(lost + other.lost, duplicated + other.duplicated);
        }
    }
}
