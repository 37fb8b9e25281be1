package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks of service and database jump by hours, forward and back, together and apart, while a model is evaluated. No
 * routing request fails, decisions are normal after each jump, and the run has the scores and the spend of one that nobody
 * disturbed.
 *
 * @param library libfaketime's
 */
record ClockJumps(Path library) implements Fault {
    private static final String MODEL = "sim-mini";
    private static final int IN_FLIGHT = 4;
    private static final Duration NORMAL = Duration.ofSeconds(20);

    private static final List<Jump> JUMPS = List.of(
            new Jump(Duration.ofHours(1), Duration.ZERO),
            new Jump(Duration.ofHours(1), Duration.ofHours(12)),
            new Jump(Duration.ofHours(-2), Duration.ofHours(12)),
            new Jump(Duration.ofHours(-2), Duration.ofHours(-3)),
            new Jump(Duration.ofHours(12), Duration.ofHours(12)),
            new Jump(Duration.ZERO, Duration.ZERO));

    /** How far ahead the clocks are afterwards. */
    private record Jump(Duration service, Duration database) {}

    private record Clocks(FakeClock service, FakeClock database) {}

    @Override
    public String name() {
        return "clock-jumps";
    }

    @Override
    public Optional<String> impossible() {
        return Files.isReadable(library)
                ? Optional.empty()
                : Optional.of("libfaketime, which makes a process' clock jump, is not here");
    }

    /** Under the library processes are slow, so what need not happen there happens before and after. */
    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        Undisturbed undisturbed = Undisturbed.of(stage, "clocks-undisturbed", MODEL);
        long paidBefore = stage.provider().answers(MODEL);
        Clocks clocks = new Clocks(clock(stage, "service"), clock(stage, "database"));
        restart(stage, clocks.database().environment(), clocks.service().environment());
        String run = client.register("clocks", MODEL, stage.provider().url(), IN_FLIGHT);
        try (Traffic traffic = stage.traffic()) {
            jump(stage, run, traffic, clocks, expect);
            traffic.stop();
            restart(stage, Map.of(), Map.of());
            ProfilingRun ended = client.ended(run);
            long paid = stage.provider().answers(MODEL) - paidBefore;
            Undisturbed.Cost cost =
                    undisturbed.compare(ended, client.scores("clocks"), paid, (JUMPS.size() + 1L) * IN_FLIGHT, expect);
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(
                    name(),
                    JUMPS.size(),
                    traffic.requests(),
                    traffic.failed(),
                    cost.lost(),
                    cost.duplicated(),
                    0,
                    expect.violations());
        }
    }

    private FakeClock clock(Stage stage, String name) throws IOException {
        return new FakeClock(library, stage.postgres().folder(), name);
    }

    private static void restart(Stage stage, Map<String, String> database, Map<String, String> service)
            throws Exception {
        stage.service().close();
        stage.postgres().stop();
        stage.postgres().start(database);
        stage.service().start(service);
    }

    private static void jump(Stage stage, String run, Traffic traffic, Clocks clocks, Expectations expect)
            throws Exception {
        expect.within(NORMAL, "normal decisions before the first jump", traffic::isNormal);
        for (Jump jump : JUMPS) {
            clocks.service().wrongBy(jump.service());
            clocks.database().wrongBy(jump.database());
            Thread.sleep(FakeClock.SEEN);
            expect.within(NORMAL, "normal decisions with the clocks at " + jump, traffic::isNormal);
        }
        expect.that(Client.isGoingOn(stage.client().run(run).getState()), "the run ended before the last jump");
    }
}
