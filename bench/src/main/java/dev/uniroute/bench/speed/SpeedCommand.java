package dev.uniroute.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the service and its parts, and writes {@code bench.json} and {@code bench.html}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the service is, in ratios to what is measured beside it in the same run.")
public final class SpeedCommand implements Callable<Integer> {
    @Option(names = "--service", required = true, paramLabel = "JAR", description = "The service's quarkus-run.jar.")
    private Path service = Path.of("");

    @Option(names = "--sidecar", required = true, paramLabel = "JAR", description = "The sidecar's quarkus-run.jar.")
    private Path sidecar = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where logs and results go.")
    private Path out = Path.of("");

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Only these parts; --list names them.")
    private Set<String> only = Set.of();

    @Option(names = "--quick", description = "Fewer and shorter repetitions: less than ten minutes.")
    private boolean quick;

    @Option(names = "--postgres", paramLabel = "DIR", description = "Folder of Postgres' programs, for the part swap.")
    private @Nullable Path postgres;

    @Option(names = "--libraries", defaultValue = "", description = "LD_LIBRARY_PATH of these programs.")
    private String libraries = "";

    @Option(names = "--owner", defaultValue = "", paramLabel = "UID:GID", description = "As whom they run.")
    private String owner = "";

    @Option(names = "--list", description = "Names the parts and ends.")
    private boolean list;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SpeedCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        List<Part> parts = chosen();
        if (list) {
            parts.forEach(part -> System.out.println(part.name()));
            return 0;
        }
        Files.createDirectories(out);
        Runtime.getRuntime().addShutdownHook(new Thread(SpeedCommand::endChildren));
        Setting setting = new Setting(service, sidecar, out, quick);
        Findings findings = new Findings();
        for (Part part : parts) {
            System.out.println(part.name());
            part.measure(setting, findings);
            findings.write(out.resolve("bench.json"));
        }
        SpeedPage.write(findings, out.resolve("bench.html"));
        System.out.println("written: " + out.resolve("bench.json") + " and " + out.resolve("bench.html"));
        return 0;
    }

    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }

    private List<Part> chosen() {
        List<Part> parts = List.of(
                new DecisionPart(),
                new RpcPart(),
                new OverloadPart(),
                new SwapPart(postgres, libraries, owner),
                new StartPart(),
                new MemoryPart(),
                new TrainingPart());
        List<String> names = parts.stream().map(Part::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no part is named " + name + "; there are " + names);
            }
        }
        return parts.stream()
                .filter(part -> only.isEmpty() || only.contains(part.name()))
                .toList();
    }
}
