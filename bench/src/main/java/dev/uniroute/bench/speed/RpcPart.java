package dev.uniroute.bench.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a decision adds to an RPC: Route beside an empty RPC on the same server, in turns, 64 in flight; then latencies at a
 * fixed rate of arrivals that is the same for all, and other numbers in flight.
 */
final class RpcPart implements Part {
    private static final int MODELS = 20;
    private static final int CLUSTERS = 64;
    private static final int CONNECTIONS = 4;
    private static final int IN_FLIGHT = 64;
    /** One on each connection: as many large batches as are let in at once. */
    private static final int BATCHES_IN_FLIGHT = CONNECTIONS;

    private static final int BATCH = 100;
    private static final double SHARE_OF_SATURATION = 0.5;

    private final Workload workload = new Workload();
    private final Requests requests = new Requests(workload);

    @Override
    public String name() {
        return "rpc";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        try (Sidecar sidecar = Sidecar.start(setting, workload.snapshot(MODELS, CLUSTERS), List.of());
                Connections connections = new Connections(sidecar.port(), CONNECTIONS)) {
            Request empty = Requests.empty();
            Request prompt = requests.prompt(100);
            Request embedding = requests.embedding();
            Request batch = requests.batch(BATCH, 100);
            List<Request> compared = List.of(empty, prompt, embedding, batch);
            for (Request request : compared) {
                ClosedLoop.run(connections, request, inFlight(request), setting.warmUp());
            }
            Map<String, Series> series = inTurns(setting, sidecar, connections, compared);
            report(series, findings);
            stream(setting, connections, findings, series);
            double rate = SHARE_OF_SATURATION * series(series, prompt).medianThroughput();
            openLoop(setting, connections, List.of(empty, prompt, embedding), rate, findings);
            for (int tokens : new int[] {20, 1_000, 10_000}) {
                Load load = ClosedLoop.run(connections, requests.prompt(tokens), IN_FLIGHT, setting.stretch());
                findings.add(name(), "prompt-" + tokens + " calls/s, 64 in flight", load.throughput());
            }
            for (int inFlight : new int[] {1, 8}) {
                for (Request request : List.of(empty, prompt, embedding)) {
                    Load load = ClosedLoop.run(connections, request, inFlight, setting.stretch());
                    String what = request.name() + ", " + inFlight + " in flight";
                    findings.add(name(), what + ", calls/s", load.throughput());
                    findings.add(name(), what + ", p50 us", load.micros(50));
                    findings.add(name(), what + ", p99 us", load.micros(99));
                }
            }
            findings.add(name(), "resident MiB after this", sidecar.residentMib());
        }
    }

    private static int inFlight(Request request) {
        return isBatch(request.name()) ? BATCHES_IN_FLIGHT : IN_FLIGHT;
    }

    private static boolean isBatch(String request) {
        return request.startsWith("batch-");
    }

    private static Map<String, Series> inTurns(
            Setting setting, Sidecar sidecar, Connections connections, List<Request> compared)
            throws InterruptedException {
        Map<String, Series> series = new LinkedHashMap<>();
        for (int turn = 0; turn < setting.repetitions(); turn++) {
            for (Request request : compared) {
                double before = sidecar.cpuSeconds();
                Load load = ClosedLoop.run(connections, request, inFlight(request), setting.stretch());
                Series of = series.computeIfAbsent(request.name(), key -> new Series());
                of.add(load);
                of.cpuMicros.add(1e6 * (sidecar.cpuSeconds() - before) / load.answered());
            }
        }
        return series;
    }

    private void report(Map<String, Series> series, Findings findings) {
        series.forEach((request, of) -> of.report(
                name(),
                request
                        + (isBatch(request)
                                ? ", " + BATCHES_IN_FLIGHT + " in flight"
                                : ", " + IN_FLIGHT + " in flight"),
                findings));
        Series empty = series(series, "empty");
        Series prompt = series(series, "prompt-100");
        Series embedding = series(series, "embedding");
        findings.ratio(
                Ratio.ROUTE_PROMPT100_THROUGHPUT_VS_EMPTY, Spread.ofRatios(prompt.throughputs, empty.throughputs));
        findings.ratio(Ratio.ROUTE_PROMPT100_P99_VS_EMPTY, Spread.ofRatios(prompt.p99s, empty.p99s));
        findings.ratio(
                Ratio.ROUTE_EMBEDDING_THROUGHPUT_VS_EMPTY, Spread.ofRatios(embedding.throughputs, empty.throughputs));
        List<Double> batched = series(series, "batch-" + BATCH + "x100").throughputs.stream()
                .map(calls -> calls * BATCH)
                .toList();
        findings.ratio(Ratio.BATCH_ROUTE_VS_UNARY, Spread.ofRatios(batched, prompt.throughputs));
    }

    private void stream(Setting setting, Connections connections, Findings findings, Map<String, Series> series)
            throws InterruptedException {
        Streams.run(connections, requests.promptMessage(100, 1), CONNECTIONS, IN_FLIGHT, setting.warmUp());
        List<Double> rates = new ArrayList<>();
        for (int turn = 0; turn < setting.repetitions(); turn++) {
            rates.add(Streams.run(
                    connections, requests.promptMessage(100, 1), CONNECTIONS, IN_FLIGHT, setting.stretch()));
        }
        findings.add(name(), "stream of prompt-100, 4 streams, decisions/s", Spread.of(rates));
        findings.ratio(Ratio.STREAM_ROUTE_VS_UNARY, Spread.ofRatios(rates, series(series, "prompt-100").throughputs));
    }

    private void openLoop(
            Setting setting, Connections connections, List<Request> compared, double rate, Findings findings) {
        findings.add(name(), "open loop, arrivals/s", rate);
        Map<String, Series> series = new LinkedHashMap<>();
        for (int turn = 0; turn < setting.repetitions(); turn++) {
            for (Request request : compared) {
                Load load = OpenLoop.run(connections, request, rate, setting.stretch());
                series.computeIfAbsent(request.name(), key -> new Series()).add(load);
            }
        }
        series.forEach((request, of) -> of.report(name(), request + ", open loop", findings));
    }

    private static Series series(Map<String, Series> series, Request request) {
        return series(series, request.name());
    }

    private static Series series(Map<String, Series> series, String request) {
        return Objects.requireNonNull(series.get(request), request);
    }

    /** The repetitions of one request. */
    private static final class Series {
        private final List<Double> throughputs = new ArrayList<>();
        private final List<Double> medians = new ArrayList<>();
        private final List<Double> p99s = new ArrayList<>();
        /** Of the service, per call; measured under closed loops only. */
        private final List<Double> cpuMicros = new ArrayList<>();

        private long failed;

        void add(Load load) {
            throughputs.add(load.throughput());
            medians.add(load.micros(50));
            p99s.add(load.micros(99));
            failed += load.failed() + load.refused();
        }

        double medianThroughput() {
            return Spread.of(throughputs).median();
        }

        void report(String part, String what, Findings findings) {
            findings.add(part, what + ", calls/s", Spread.of(throughputs));
            findings.add(part, what + ", p50 us", Spread.of(medians));
            findings.add(part, what + ", p99 us", Spread.of(p99s));
            findings.add(part, what + ", failed", failed);
            if (!cpuMicros.isEmpty()) {
                findings.add(part, what + ", service's CPU us per call", Spread.of(cpuMicros));
            }
        }
    }
}
