package dev.uniroute.bench.speed;

/** Memory of a sidecar with 1,000 models after a million decisions. */
final class MemoryPart implements Part {
    private static final int MODELS = 1_000;
    private static final int CLUSTERS = 64;
    private static final int CONNECTIONS = 4;
    private static final int IN_FLIGHT = 64;
    private static final long DECISIONS = 1_000_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        Workload workload = new Workload();
        Request request = new Requests(workload).embedding();
        long wanted = setting.quick() ? DECISIONS / 5 : DECISIONS;
        try (Sidecar sidecar = Sidecar.start(setting, workload.snapshot(MODELS, CLUSTERS), Sidecar.SMALL);
                Connections connections = new Connections(sidecar.port(), CONNECTIONS)) {
            findings.add(name(), "resident MiB at start", sidecar.residentMib());
            long answered = 0;
            while (answered < wanted) {
                Load load = ClosedLoop.run(connections, request, IN_FLIGHT, setting.stretch());
                if (load.answered() == 0) {
                    throw new IllegalStateException("the service answers nothing");
                }
                answered += load.answered();
            }
            findings.add(name(), "decisions", answered);
            findings.ratio(Ratio.SIDECAR_RSS_MIB, Spread.of(sidecar.residentMib()));
        }
    }
}
