package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RunState;
import java.util.List;

/**
 * Three in ten of a provider's calls fail, in every way that calls fail. The run still ends with every answer, none of
 * them a failure that was graded as a wrong answer, and routing never notices.
 */
final class ProviderFaults implements Fault {
    private static final String MODEL = "sim-frontier";
    private static final String PLAN = "429=0.08,500=0.08,503=0.05,truncated=0.04,malformed=0.03,empty=0.02";

    @Override
    public String name() {
        return "provider-faults";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        try (ProviderProcess faulty = new ProviderProcess(stage.out(), List.of("--fault", PLAN));
                Traffic traffic = stage.traffic()) {
            ProfilingRun ended = client.ended(client.register("faulty", MODEL, faulty.url(), 16));
            traffic.stop();
            int expected = client.scores(Stage.GOOD).size();
            int answered = client.scores("faulty").size();
            int missing = expected - answered;
            expect.that(
                    ended.getState() == RunState.RUN_STATE_SUCCEEDED,
                    "the run is " + ended.getState() + ": " + ended.getReason());
            expect.that(
                    missing == ended.getPromptsFailed(),
                    missing + " answers are missing, " + ended.getPromptsFailed() + " are said to have failed");
            expect.that(missing <= expected / 50, missing + " of " + expected + " prompts were given up");
            expect.that(sameScores(client), "an answer has another score than from a provider without faults");
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(name(), 1, traffic.requests(), traffic.failed(), missing, 0, 0, expect.violations());
        }
    }

    private static boolean sameScores(Client client) throws InterruptedException {
        return client.scores(Stage.GOOD)
                .entrySet()
                .containsAll(client.scores("faulty").entrySet());
    }
}
