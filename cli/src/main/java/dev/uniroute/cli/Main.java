package dev.uniroute.cli;

import dev.uniroute.cli.audit.AuditCommand;
import dev.uniroute.cli.decisions.DecisionsCommand;
import dev.uniroute.cli.demo.DemoCommand;
import dev.uniroute.cli.doctor.DoctorCommand;
import dev.uniroute.cli.models.ModelsCommand;
import dev.uniroute.cli.prompts.PromptsCommand;
import dev.uniroute.cli.provider.ProviderCommand;
import dev.uniroute.cli.rollout.RolloutCommand;
import dev.uniroute.cli.route.RouteCommand;
import dev.uniroute.cli.runs.RunsCommand;
import dev.uniroute.cli.simulate.SimulateCommand;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.training.RoutersCommand;
import dev.uniroute.cli.training.TrainCommand;
import dev.uniroute.cli.votes.VotesCommand;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.PromptKind;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RunState;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The client: {@code uniroute COMMAND ...}.
 *
 * <ol>
 *   <li>picocli reads the command line into the fields of one command;
 *   <li>the command, an {@link Action}, runs in a {@link Session} with the service at {@code --target};
 *   <li>what goes wrong is said by {@link ErrorReport}, and becomes an {@link ExitCode}.
 * </ol>
 */
@Command(
        name = "uniroute",
        description = "Asks UniRoute which LLM to call, and manages the models that it knows.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the service refused or failed the call",
            "2:the command line or an input file is wrong",
            "3:no service answers, or it asks to come back later",
            "4:the run that was watched ended FAILED or CANCELLED"
        })
public final class Main {

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private final Environment environment;

    private Main(Environment environment) {
        this.environment = environment;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Environment.system(), args));
    }

    /** Runs one command. */
    public static int run(Environment environment, String... args) {
        return new Main(environment).commandLine(args).execute(args);
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("route", RouteCommand::new);
        commands.put("models", ModelsCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("prompts", PromptsCommand::new);
        commands.put("votes", VotesCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("routers", RoutersCommand::new);
        commands.put("rollout", RolloutCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("decisions", DecisionsCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("provider", ProviderCommand::new);
        commands.put("demo", DemoCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /** Holds only the command that is named first, if one is: to reflect on all would double the time of a call. */
    private CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(this);
        String first = args.length == 0 ? "" : args[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || !COMMANDS.containsKey(first)) {
                commandLine.addSubcommand(name, command.get());
            }
        });
        return commandLine
                .setOut(writer(environment.out()))
                .setErr(writer(environment.err()))
                .setColorScheme(Help.defaultColorScheme(environment.terminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((exception, ignored) -> refuse(exception))
                .registerConverter(Duration.class, DurationText::parse)
                .registerConverter(Capability.class, text -> EnumNames.parse(Capability.class, text))
                .registerConverter(DecisionStatus.class, text -> EnumNames.parse(DecisionStatus.class, text))
                .registerConverter(ModelState.class, text -> EnumNames.parse(ModelState.class, text))
                .registerConverter(PromptKind.class, text -> EnumNames.parse(PromptKind.class, text))
                .registerConverter(Quality.class, text -> EnumNames.parse(Quality.class, text))
                .registerConverter(RunState.class, text -> EnumNames.parse(RunState.class, text));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private int execute(ParseResult parsed) {
        Integer helpExitCode = CommandLine.executeHelpRequest(parsed);
        if (helpExitCode != null) {
            return helpExitCode;
        }
        CommandLine command = parsed.asCommandLineList().getLast();
        if (!(command.getCommand() instanceof Action action)) {
            throw new ParameterException(
                    command,
                    "say which: " + String.join(", ", command.getSubcommands().keySet()));
        }
        return perform(action);
    }

    @SuppressWarnings("CatchingUnchecked") // nobody above can say it better
    private int perform(Action action) {
        try (Session session = options.session(environment)) {
            return action.run(session);
        } catch (Exception failure) {
            return report(failure);
        }
    }

    private int report(Exception failure) {
        ErrorReport report = ErrorReport.of(failure, options.target(environment));
        environment.err().print(options.json() ? report.json() : report.text(options.palette(environment)));
        if (options.verbose()) {
            failure.printStackTrace(environment.err());
        }
        return report.exitCode();
    }

    private static int refuse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("error: " + String.valueOf(exception.getMessage()).replaceFirst("^Error: ", ""));
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("hint: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"uniroute " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
