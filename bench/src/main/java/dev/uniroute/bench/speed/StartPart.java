package dev.uniroute.bench.speed;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** From the start of the process to the first decision, as a small sidecar that reads its snapshot from disk. */
final class StartPart implements Part {
    private static final int MODELS = 20;
    private static final int CLUSTERS = 64;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        Workload workload = new Workload();
        Request request = new Requests(workload).prompt(100);
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < setting.repetitions(); turn++) {
            try (Sidecar sidecar = Sidecar.start(setting, workload.snapshot(MODELS, CLUSTERS), Sidecar.SMALL);
                    Connections connections = new Connections(sidecar.port(), 1)) {
                while (!answers(connections, request)) {
                    Thread.sleep(2);
                }
                millis.add(sidecar.millisSinceStart());
            }
        }
        findings.add(name(), "exec to first decision, ms", Spread.of(millis));
        findings.ratio(Ratio.STARTUP_MS, Spread.of(millis));
    }

    private static boolean answers(Connections connections, Request request) {
        CompletableFuture<Status.Code> code = new CompletableFuture<>();
        connections.send(request, 0, code::complete);
        return code.join() == Status.Code.OK;
    }
}
