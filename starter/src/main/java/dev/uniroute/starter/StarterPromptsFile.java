package dev.uniroute.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code prompts.jsonl}, the resource with the starter prompts. Run it after a generator has changed:
 *
 * <pre>{@code
 * ./mvnw -pl starter compile exec:java -Dexec.mainClass=dev.uniroute.starter.StarterPromptsFile \
 *     -Dexec.args=starter/src/main/resources/dev/uniroute/starter/prompts.jsonl
 * }</pre>
 */
public final class StarterPromptsFile {
    private StarterPromptsFile() {}

    /**
     * Writes the file.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), content(GeneratedPrompts.SEED));
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
