package dev.uniroute.bench.onboarding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Onboards recorded LLMs on the real service and compares every score, cost and count with what the recording says.
 *
 * <ol>
 *   <li>start the provider that plays back the recording, and the service;
 *   <li>import half of the questions as training prompts and half as representative prompts, train the router;
 *   <li>make the same calls with a bare client, to know what the provider allows here and now;
 *   <li>register all LLMs at once; optionally SIGKILL the service on the way and start it again;
 *   <li>compare: mean score per task, cost = tokens x price, calls paid for, time against the provider-limited ideal.
 * </ol>
 */
@Command(
        name = "onboarding",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Onboards recorded LLMs and compares every score, cost and count with the recording.")
public final class OnboardingBench implements Callable<Integer> {
    /** The service's default. */
    private static final int RUNS_AT_ONCE = 4;

    @Option(
            names = "--replay",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the recorded answers, with replay.py.")
    private Path replay = Path.of("");

    @Option(names = "--service", required = true, paramLabel = "JAR", description = "The service's quarkus-run.jar.")
    private Path service = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where logs and onboarding.json go.")
    private Path out = Path.of("");

    @Option(
            names = "--concurrency",
            defaultValue = "1",
            description = "Calls in flight per model (default ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--latency-ms",
            defaultValue = "20",
            description = "The provider's latency (default ${DEFAULT-VALUE}).")
    private int latencyMs;

    @Option(names = "--models", defaultValue = "18", description = "How many LLMs (default ${DEFAULT-VALUE}).")
    private int models;

    @Option(names = "--fault", defaultValue = "", description = "The provider's faults, e.g. 429=0.1,500=0.05.")
    private String fault = "";

    @Option(
            names = "--kill-after",
            defaultValue = "0",
            description = "SIGKILL the service after so many answers; 0: never.")
    private int killAfter;

    public static void main(String[] args) {
        System.exit(new CommandLine(new OnboardingBench()).execute(args));
    }

    /** How long the same calls take a client that only calls, without faults. */
    private double bareSeconds(Processes processes, ReplayData data, List<ReplayData.Llm> llms) throws Exception {
        List<String> names =
                llms.stream().limit(2L * RUNS_AT_ONCE).map(ReplayData.Llm::name).toList();
        return processes.withAnotherProvider(
                List.of("--latency-ms", "" + latencyMs),
                url -> new BareClient(url)
                        .secondsPerModel(names, data.representativeRequests(), concurrency, RUNS_AT_ONCE));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        ReplayData data = ReplayData.read(replay);
        List<ReplayData.Llm> llms =
                data.models().subList(0, Math.min(models, data.models().size()));
        List<String> providerArgs = List.of("--latency-ms", "" + latencyMs, "--fault", fault);
        try (Processes processes = new Processes(replay, providerArgs, service, out);
                Client client = new Client(processes)) {
            client.importPrompts(data);
            client.train();
            double bare = bareSeconds(processes, data, llms);
            client.register(llms, concurrency);
            if (killAfter > 0) {
                client.awaitAnswers(killAfter);
                processes.killAndRestartService();
            }
            OnboardingReport report = OnboardingReport.of(data, client.awaitRuns(), processes.stats(), latencyMs, bare);
            report.print();
            report.write(out.resolve("onboarding.json"));
            return report.passed() ? 0 : 1;
        }
    }
}
