package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RunState;
import java.time.Duration;
import java.util.List;

/**
 * Many of a provider's calls fail. The run still ends with every answer, none of them a failure that was graded as a wrong
 * answer, and routing never notices.
 *
 * @param plan what fails, with which probability
 */
record ProviderFaults(String name, String plan) implements Fault {
    private static final String MODEL = "sim-frontier";
    private static final int IN_FLIGHT = 16;
    private static final Duration CALL = Duration.ofSeconds(5);

    /** Three in ten, in every way that calls fail. */
    static ProviderFaults all() {
        return new ProviderFaults(
                "provider-faults", "429=0.08,500=0.07,503=0.05,hang=0.01,truncated=0.04,malformed=0.03,empty=0.02");
    }

    /** Six in ten are told to come back later. */
    static ProviderFaults flood() {
        return new ProviderFaults("provider-flood", "429=0.6");
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        try (ProviderProcess faulty = new ProviderProcess(stage.out(), List.of("--fault", plan));
                Traffic traffic = stage.traffic()) {
            ProfilingRun ended = client.ended(client.register(name, MODEL, faulty.url(), IN_FLIGHT, CALL));
            traffic.stop();
            int expected = client.scores(Stage.GOOD).size();
            int answered = client.scores(name).size();
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
            return new Outcome(name, 1, traffic.requests(), traffic.failed(), missing, 0, 0, expect.violations());
        }
    }

    private boolean sameScores(Client client) throws InterruptedException {
        return client.scores(Stage.GOOD)
                .entrySet()
                .containsAll(client.scores(name).entrySet());
    }
}
