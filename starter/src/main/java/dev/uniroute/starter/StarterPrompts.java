package dev.uniroute.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The prompts that the project ships: what a first router is trained on and the first models are evaluated on.
 *
 * <p>They are generated from a seed; {@link StarterPromptsFile} writes the resource that {@link #jsonl()} reads.
 */
public final class StarterPrompts {
    private static final String RESOURCE = "prompts.jsonl";

    private StarterPrompts() {}

    /** The representative prompts, which models are evaluated on. */
    public static List<StarterPrompt> representative() {
        return Generated.PROMPTS.representative();
    }

    /** The training prompts: from the same generators, shipped without graders. */
    public static List<StarterPrompt> training() {
        return Generated.PROMPTS.training();
    }

    /** All of them as UTF-8 lines, each the JSON form of a {@code uniroute.v1.Prompt}. The caller closes it. */
    public static InputStream open() {
        InputStream in = StarterPrompts.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + RESOURCE);
        }
        return in;
    }

    /** What {@link #open()} reads, as a string. */
    public static String jsonl() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Generated when first asked for. */
    private static final class Generated {
        static final GeneratedPrompts PROMPTS = GeneratedPrompts.of(GeneratedPrompts.SEED);
    }
}
