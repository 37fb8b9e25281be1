package dev.uniroute.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code prompts.jsonl}, the resource with the starter prompts. Run it after a generator has changed. */
public final class StarterPromptsFile {
    private static final Path RESOURCE = Path.of("src/main/resources/dev/uniroute/starter/prompts.jsonl");

    private StarterPromptsFile() {}

    /**
     * Writes the file.
     *
     * @param args where to; nothing for its place in this module, the working directory
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(args.length == 0 ? RESOURCE : Path.of(args[0]), content(GeneratedPrompts.SEED));
    }

    /** One line of JSON for each prompt, the representative ones first. */
    static String content(long seed) {
        GeneratedPrompts prompts = GeneratedPrompts.of(seed);
        return Stream.concat(
                        prompts.representative().stream().map(PromptJson::representative),
                        prompts.training().stream().map(PromptJson::training))
                .map(json -> json + "\n")
                .collect(Collectors.joining());
    }
}
