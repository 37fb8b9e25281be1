package dev.uniroute.cli.training;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainRouterResponse;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a router version. */
@Command(
        name = "train",
        description =
                "Trains a new router version from the stored prompts and evaluations. It calls no LLM, unless one is to"
                        + " label attributes.")
public final class TrainCommand implements Action {

    @Mixin
    private final MethodOptions method = new MethodOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed, prompts and evaluations give the same router. Default: 0.")
    private long seed;

    @Option(
            names = "--activate",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Route by it when it is trained: the default.")
    private boolean activate;

    @Option(
            names = "--watch",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Show the run until it ends: the default.")
    private boolean watch;

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "Makes the training safe to repeat. Default: a new one.")
    private String requestId = "";

    @Override
    public int run(Session session) {
        TrainRouterResponse response = session.training().trainRouter(request());
        Console console = session.console();
        if (watch) {
            console.jsonLine(response);
            return new TrainingWatcher(session).watch(response.getRun().getId());
        }
        console.show(response, () -> "training run " + response.getRun().getId() + " is on its way");
        return ExitCode.OK;
    }

    private TrainRouterRequest request() {
        TrainRouterRequest.Builder request = TrainRouterRequest.newBuilder()
                .setRequestId(requestId.isEmpty() ? UUID.randomUUID().toString() : requestId)
                .setSeed(seed)
                .setActivate(activate);
        method.method().ifPresent(request::setMethod);
        return request.build();
    }
}
