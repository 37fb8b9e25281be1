package dev.uniroute.cli.prompts;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.jsonl.JsonLines;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.Prompt;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Stores prompts. One line of the file is one uniroute.v1.Prompt as JSON; it is representative if it has a"
                        + " grader, else it is for training. Repeating an import changes nothing.")
final class ImportPrompts implements Action {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON lines, .gz allowed; - reads standard input.")
    private @Nullable String file;

    @Option(names = "--starter", description = "The prompts that UniRoute ships, in place of a file.")
    private boolean starter;

    @Override
    public int run(Session session) throws IOException {
        try (JsonLines<Prompt> lines = open(session.in())) {
            ImportPromptsResponse response = new PromptImport(session).run(lines);
            session.console().show(response, () -> PromptImport.describe(response));
        }
        return ExitCode.OK;
    }

    private JsonLines<Prompt> open(InputStream in) throws IOException {
        if (starter && file == null) {
            return PromptImport.starterPrompts();
        }
        if (starter || file == null) {
            throw new InputException("give a FILE, - for standard input, or --starter");
        }
        return JsonLines.open(file, in, Prompt.getDefaultInstance());
    }
}
