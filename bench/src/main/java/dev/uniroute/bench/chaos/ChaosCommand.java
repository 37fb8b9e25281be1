package dev.uniroute.bench.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Damages real processes, one fault after the other, and counts what it costs; exit code 1 if anything fails. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Damages a service, its database, its files and its provider, and checks what must hold all the same.")
public final class ChaosCommand implements Callable<Integer> {

    @Option(names = "--service", required = true, paramLabel = "JAR", description = "The service's quarkus-run.jar.")
    private Path service = Path.of("");

    @Option(names = "--postgres", required = true, paramLabel = "DIR", description = "Folder of Postgres' programs.")
    private Path postgres = Path.of("");

    @Option(names = "--libraries", defaultValue = "", description = "LD_LIBRARY_PATH of these programs.")
    private String libraries = "";

    @Option(
            names = "--owner",
            defaultValue = "",
            paramLabel = "UID:GID",
            description = "Who runs them, if this is root.")
    private String owner = "";

    @Option(
            names = "--faketime",
            defaultValue = "",
            paramLabel = "FILE",
            description = "libfaketime's library, which makes clocks jump.")
    private Path faketime = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where logs and chaos.json go.")
    private Path out = Path.of("");

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these faults; default: all.")
    private Set<String> only = Set.of();

    @Option(names = "--quick", description = "Shorter: the database is away for 20 s instead of 10 minutes, few kills.")
    private boolean quick;

    @Option(names = "--list", description = "Names the faults and ends.")
    private boolean list;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ChaosCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        List<Fault> faults = chosen();
        if (list) {
            faults.forEach(fault -> System.out.println(fault.name()));
            return 0;
        }
        Files.createDirectories(out);
        Runtime.getRuntime().addShutdownHook(new Thread(ChaosCommand::killChildren));
        ChaosReport report = new ChaosReport(out.resolve("chaos.json"));
        try (Stage stage = Stage.open(out, service, new Postgres.Installation(postgres, libraries, owner))) {
            report.begin();
            for (Fault fault : faults) {
                Optional<String> impossible = fault.impossible();
                if (impossible.isPresent()) {
                    report.skipped(fault.name(), impossible.get());
                } else {
                    report.add(fault.inject(stage));
                }
            }
        }
        return report.allPassed() ? 0 : 1;
    }

    /** Whatever ends this program leaves nothing behind, not even what is frozen. */
    private static void killChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private List<Fault> chosen() {
        List<Fault> all = new ArrayList<>(
                DatabaseFaults.all(Duration.ofSeconds(quick ? 20 : 600), Duration.ofSeconds(quick ? 10 : 60)));
        all.add(new DiskFull());
        all.add(new ClockJumps(faketime));
        all.add(new ColdStart());
        all.add(new DamagedFiles());
        all.add(new KilledProfiling(quick ? 3 : 50));
        all.add(new KilledTraining(quick ? 2 : 20));
        all.add(new FrozenWorker(quick ? 1 : 5));
        all.add(ProviderFaults.all());
        all.add(ProviderFaults.flood());
        all.add(new ProviderOutage(ProviderOutage.Kind.CUT));
        all.add(new ProviderOutage(ProviderOutage.Kind.HANG));
        all.add(new Fuzz(quick ? 2_000 : 10_000));
        all.add(new Soak(quick ? Duration.ofSeconds(90) : Duration.ofMinutes(20)));
        List<String> names = all.stream().map(Fault::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no fault is named " + name + "; there are " + names);
            }
        }
        return all.stream()
                .filter(fault -> only.isEmpty() || only.contains(fault.name()))
                .toList();
    }
}
