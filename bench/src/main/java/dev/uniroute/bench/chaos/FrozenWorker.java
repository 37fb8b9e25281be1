package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import java.time.Duration;

/**
 * A process is frozen amid a profiling run until another has taken the run over, and goes on as if nothing had been: two
 * workers that each believe they hold the lease. The run has the scores, the count and the spend of one that nobody
 * disturbed, and the process that was frozen is well afterwards.
 *
 * @param times how often
 */
record FrozenWorker(int times) implements Fault {
    private static final String MODEL = "sim-mini";
    private static final int IN_FLIGHT = 4;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "worker-freeze";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Undisturbed undisturbed = Undisturbed.of(stage, "frozen-undisturbed", MODEL);
        Undisturbed.Cost cost = Undisturbed.Cost.NONE;
        for (int i = 0; i < times; i++) {
            String name = "frozen-" + i;
            long paidBefore = stage.provider().answers(MODEL);
            ProfilingRun ended = freeze(stage, name, expect);
            long paid = stage.provider().answers(MODEL) - paidBefore;
            cost = cost.and(undisturbed.compare(ended, stage.client().scores(name), paid, IN_FLIGHT, expect));
        }
        return new Outcome(name(), times, 0, 0, cost.lost(), cost.duplicated(), 0, expect.violations());
    }

    private static ProfilingRun freeze(Stage stage, String name, Expectations expect) throws Exception {
        ServiceProcess first = stage.service();
        String run = stage.client().register(name, MODEL, stage.provider().url(), IN_FLIGHT);
        expect.within(
                TAKEN_OVER, "a start of " + name, () -> stage.client().run(run).getPromptsDone() > 0);
        first.freeze();
        try (ServiceProcess second = stage.another("second")) {
            second.start();
            try (Client other = new Client(second.target())) {
                int done = other.run(run).getPromptsDone();
                expect.within(
                        TAKEN_OVER, name + " taken over", () -> other.run(run).getPromptsDone() > done);
                boolean shared = Client.isGoingOn(other.run(run).getState());
                first.thaw();
                expect.that(shared, name + " ended before the frozen process was back");
                ProfilingRun ended = other.ended(run);
                expect.within(TAKEN_OVER, "the process that was frozen is ready", first::isReady);
                return ended;
            }
        } finally {
            first.thaw();
        }
    }
}
