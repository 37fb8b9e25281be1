package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.runs.RunWatcher;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegisterModelResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "register",
        description =
                "Registers a model and evaluates it in the background; it is routed to as soon as it is known a little.")
final class RegisterModel implements Action {

    @Parameters(paramLabel = "NAME", description = "The name by which it is routed to.")
    private String name = "";

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Base URL of its OpenAI-compatible API, without /v1/chat/completions.")
    private String endpoint = "";

    @Option(names = "--price-in", required = true, paramLabel = "USD", description = "Price of a million input tokens.")
    private double priceIn;

    @Option(
            names = "--price-out",
            required = true,
            paramLabel = "USD",
            description = "Price of a million output tokens.")
    private double priceOut;

    @Option(names = "--price-per-call", paramLabel = "USD", description = "Price of a call, added to its tokens'.")
    private double pricePerCall;

    @Option(names = "--provider-model", paramLabel = "ID", description = "The provider's id of it. Default: NAME.")
    private String providerModel = "";

    @Option(
            names = "--api-key-ref",
            paramLabel = "REF",
            description = "Where the service finds the API key: env:NAME or file:/path.")
    private String apiKeyRef = "";

    @Option(names = "--label", paramLabel = "K=V", description = "A label; may be repeated.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--capability", split = ",", paramLabel = "NAME", description = "tools, vision, json.")
    private List<Capability> capabilities = List.of();

    @Option(names = "--context-tokens", paramLabel = "N", description = "Length of its context. Default: unlimited.")
    private int contextTokens;

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "Makes the registration safe to repeat. Default: a new one.")
    private String requestId = "";

    @Option(names = "--uploaded", description = "Do not call it: its evaluations come by `models upload`.")
    private boolean uploaded;

    @Option(names = "--watch", negatable = true, description = "Show the profiling run until it ends.")
    private boolean watch;

    @Mixin
    private final ProfilingFlags profiling = new ProfilingFlags();

    @Override
    public int run(Session session) {
        RegisterModelResponse response = session.registry().registerModel(request());
        Console console = session.console();
        if (!watch || !response.hasRun()) {
            console.show(response, () -> next(response));
            return ExitCode.OK;
        }
        console.jsonLine(response);
        console.line("registered " + name);
        return new RunWatcher(session).watch(response.getRun().getId());
    }

    private RegisterModelRequest request() {
        Model model = Model.newBuilder()
                .setName(name)
                .setProviderModel(providerModel)
                .setEndpoint(endpoint)
                .setApiKeyRef(apiKeyRef)
                .setPrice(Price.newBuilder()
                        .setUsdPerMtokInput(priceIn)
                        .setUsdPerMtokOutput(priceOut)
                        .setUsdPerCall(pricePerCall))
                .putAllLabels(labels)
                .addAllCapabilities(capabilities)
                .setContextTokens(contextTokens)
                .build();
        RegisterModelRequest.Builder request = RegisterModelRequest.newBuilder()
                .setModel(model)
                .setRequestId(requestId.isEmpty() ? UUID.randomUUID().toString() : requestId)
                .setEvaluationsUploaded(uploaded);
        profiling.options().ifPresent(request::setProfiling);
        return request.build();
    }

    private String next(RegisterModelResponse response) {
        if (!response.hasRun()) {
            return "registered %s%nupload its evaluations with: ./uniroute models upload %s FILE.jsonl"
                    .formatted(name, name);
        }
        String run = response.getRun().getId();
        return "registered %s; profiling run %s evaluates it on %d representative prompts%nwatch it with: ./uniroute runs watch %s"
                .formatted(name, run, response.getRun().getPromptsTotal(), run);
    }
}
