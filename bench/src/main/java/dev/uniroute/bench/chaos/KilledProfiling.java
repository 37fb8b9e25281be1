package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import java.util.Random;

/**
 * The service is killed at random moments of profiling runs. Each run still ends with the scores, the count and the spend
 * of one that nobody disturbed, and no more calls are paid for twice than were in flight when it died.
 *
 * @param kills how often
 */
record KilledProfiling(int kills) implements Fault {
    private static final String MODEL = "sim-mini";
    private static final int IN_FLIGHT = 4;
    private static final int LONGEST_LIFE_MS = 4_000;

    @Override
    public String name() {
        return "service-kill-profiling";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        Undisturbed undisturbed = Undisturbed.of(stage, "undisturbed", MODEL);
        Random random = new Random(1);
        Undisturbed.Cost cost = Undisturbed.Cost.NONE;
        int done = 0;
        for (int model = 0; done < kills; model++) {
            String name = "killed-" + model;
            long paidBefore = stage.provider().answers(MODEL);
            String run = client.register(name, MODEL, stage.provider().url(), IN_FLIGHT);
            int killsOfThisRun = 0;
            while (done < kills && killAmid(stage, run, random)) {
                done++;
                killsOfThisRun++;
            }
            ProfilingRun ended = client.ended(run);
            long paid = stage.provider().answers(MODEL) - paidBefore;
            cost = cost.and(
                    undisturbed.compare(ended, client.scores(name), paid, (long) killsOfThisRun * IN_FLIGHT, expect));
        }
        return new Outcome(name(), done, 0, 0, cost.lost(), cost.duplicated(), 0, expect.violations());
    }

    /** Lets the run go on for a while, then kills; false if it ended before. */
    private static boolean killAmid(Stage stage, String run, Random random) throws Exception {
        int before = stage.client().run(run).getPromptsDone();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
        while (stage.client().run(run).getPromptsDone() == before) {
            if (!Client.isGoingOn(stage.client().run(run).getState())) {
                return false;
            }
            Thread.sleep(20);
        }
        if (!Client.isGoingOn(stage.client().run(run).getState())) {
            return false;
        }
        stage.service().kill();
        stage.service().start();
        return true;
    }
}
