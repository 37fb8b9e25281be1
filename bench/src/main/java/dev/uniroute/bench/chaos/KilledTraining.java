package dev.uniroute.bench.chaos;

import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainingRun;
import java.util.Random;

/**
 * The service is killed at random moments of training runs. Each run still ends with one router version, and only one.
 *
 * @param kills how often
 */
record KilledTraining(int kills) implements Fault {
    private static final int LONGEST_LIFE_MS = 1_500;

    @Override
    public String name() {
        return "service-kill-training";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        Random random = new Random(2);
        int versions = client.routerVersions().size();
        for (int i = 0; i < kills; i++) {
            String run = client.train("killed-training-" + i, false);
            Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
            stage.service().kill();
            stage.service().start();
            TrainingRun ended = client.trainingRun(run);
            while (Client.isGoingOn(ended.getState())) {
                Thread.sleep(100);
                ended = client.trainingRun(run);
            }
            expect.that(
                    ended.getState() == RunState.RUN_STATE_SUCCEEDED,
                    "run " + i + " is " + ended.getState() + ": " + ended.getReason());
        }
        int added = client.routerVersions().size() - versions;
        expect.that(added == kills, kills + " runs made " + added + " versions");
        return new Outcome(
                name(), kills, 0, 0, Math.max(0, kills - added), Math.max(0, added - kills), 0, expect.violations());
    }
}
