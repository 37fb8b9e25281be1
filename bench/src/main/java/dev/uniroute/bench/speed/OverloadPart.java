package dev.uniroute.bench.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Three times as many arrivals as the service can take: in turns with what it can take and with little, then for a minute, and what
 * is left of it a moment later. Requests are batches, so that the service is what saturates and not
 * the generator, which shares the processors with it.
 */
final class OverloadPart implements Part {
    private static final int MODELS = 20;
    private static final int CLUSTERS = 64;
    private static final int BATCH = 40;
    private static final int CONNECTIONS = 4;
    /** As many batches of this size are let in at once, and more than there are processors. */
    private static final int IN_FLIGHT = 8;

    private static final double TIMES_SATURATION = 3;
    private static final double UNLOADED_SHARE = 0.3;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Workload workload = new Workload();

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        Request request = new Requests(workload).batch(BATCH, 100);
        try (Sidecar sidecar = Sidecar.start(setting, workload.snapshot(MODELS, CLUSTERS), List.of());
                Connections connections = new Connections(sidecar.port(), CONNECTIONS)) {
            ClosedLoop.run(connections, request, IN_FLIGHT, setting.warmUp());
            List<Double> peaks = new ArrayList<>();
            List<Double> goodputs = new ArrayList<>();
            List<Double> unloaded = new ArrayList<>();
            List<Double> overloaded = new ArrayList<>();
            long failed = 0;
            long refused = 0;
            for (int turn = 0; turn < setting.repetitions(); turn++) {
                double peak = ClosedLoop.run(connections, request, IN_FLIGHT, setting.stretch())
                        .throughput();
                unloaded.add(OpenLoop.run(connections, request, UNLOADED_SHARE * peak, setting.stretch())
                        .micros(99));
                Load over = OpenLoop.run(connections, request, TIMES_SATURATION * peak, setting.stretch());
                peaks.add(peak);
                goodputs.add(over.throughput());
                overloaded.add(over.micros(99));
                failed += over.failed();
                refused += over.refused();
            }
            findings.add(name(), "peak, calls/s", Spread.of(peaks));
            findings.add(name(), "goodput at 3x, calls/s", Spread.of(goodputs));
            findings.add(name(), "p99 us at 0.3x", Spread.of(unloaded));
            findings.add(name(), "p99 us of answered calls at 3x", Spread.of(overloaded));
            findings.add(name(), "refused at 3x", refused);
            findings.add(name(), "failed otherwise at 3x", failed);
            findings.ratio(Ratio.OVERLOAD_GOODPUT_VS_PEAK, Spread.ofRatios(goodputs, peaks));
            findings.ratio(Ratio.OVERLOAD_P99_VS_UNLOADED, Spread.ofRatios(overloaded, unloaded));
            Sustained sustained = new Sustained(sidecar, connections, request, findings);
            sustained.measure(setting, Spread.of(peaks), Spread.of(unloaded));
        }
    }

    /** The overload that goes on, and the second after it. */
    private record Sustained(Sidecar sidecar, Connections connections, Request request, Findings findings) {

        void measure(Setting setting, Spread peak, Spread unloaded) throws Exception {
            double before = sidecar.residentMib();
            Load over = OpenLoop.run(connections, request, TIMES_SATURATION * peak.median(), length(setting));
            double after = sidecar.residentMib();
            Load recovered = OpenLoop.run(connections, request, UNLOADED_SHARE * peak.median(), SECOND);
            String what = length(setting).toSeconds() + " s at 3x, ";
            add(what + "answered, calls/s", over.throughput());
            add(what + "p99 us of answered calls", over.micros(99));
            add(what + "refused", over.refused());
            add(what + "failed otherwise", over.failed());
            add(what + "resident MiB before", before);
            add(what + "resident MiB after", after);
            add("the second after, refused", recovered.refused());
            add("the second after, failed otherwise", recovered.failed());
            add("the second after, p99 us", recovered.micros(99));
            findings.ratio(Ratio.OVERLOAD_MEMORY_GROWTH, Spread.of(after / before));
            findings.ratio(
                    Ratio.OVERLOAD_RECOVERY_P99_VS_UNLOADED, Spread.of(recovered.micros(99) / unloaded.median()));
        }

        private static Duration length(Setting setting) {
            return Duration.ofSeconds(setting.quick() ? 10 : 60);
        }

        private void add(String what, Object figure) {
            findings.add("overload", what, figure);
        }
    }
}
