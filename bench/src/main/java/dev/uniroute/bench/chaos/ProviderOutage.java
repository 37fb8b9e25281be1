package dev.uniroute.bench.chaos;

import dev.uniroute.v1.ProfilingRun;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The provider is out of reach in the middle of a profiling run: calls are cut, or are never answered. When it is back, the run
 * goes on, and has the scores and the spend of one that nobody disturbed.
 *
 * @param kind how it is out of reach
 */
record ProviderOutage(Kind kind) implements Fault {
    private static final String MODEL = "sim-mini";
    private static final int IN_FLIGHT = 4;
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration LASTING = Duration.ofSeconds(15);
    private static final Duration STARTED = Duration.ofSeconds(60);

    /** What becomes of calls. */
    enum Kind {
        /** Connections are broken off, and refused from then on. */
        CUT,
        /** They are taken, and nothing is answered. */
        HANG
    }

    @Override
    public String name() {
        return "provider-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Client client = stage.client();
        Undisturbed undisturbed = Undisturbed.of(stage, name() + "-undisturbed", MODEL);
        try (TcpProxy proxy = new TcpProxy(stage.provider().port());
                Traffic traffic = stage.traffic()) {
            String run = client.register(name(), MODEL, "http://127.0.0.1:" + proxy.port(), IN_FLIGHT, CALL);
            expect.within(STARTED, "a start of the run", () -> client.run(run).getPromptsDone() > 0);
            strike(stage, proxy);
            int done = client.run(run).getPromptsDone();
            Thread.sleep(LASTING);
            expect.that(client.run(run).getPromptsDone() <= done + IN_FLIGHT, "the run went on without its provider");
            repair(stage, proxy);
            ProfilingRun ended = client.ended(run);
            traffic.stop();
            Map<String, Double> found = client.scores(name());
            undisturbed.compare(ended, found, expect);
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(
                    name(),
                    1,
                    traffic.requests(),
                    traffic.failed(),
                    undisturbed.lost(found),
                    0,
                    0,
                    expect.violations());
        }
    }

    private void strike(Stage stage, TcpProxy proxy) throws Exception {
        switch (kind) {
            case CUT -> proxy.mode(TcpProxy.Mode.CUT);
            case HANG -> stage.provider().freeze();
        }
    }

    private void repair(Stage stage, TcpProxy proxy) throws Exception {
        switch (kind) {
            case CUT -> proxy.mode(TcpProxy.Mode.PASS);
            case HANG -> stage.provider().thaw();
        }
    }
}
