package dev.uniroute.cli.prompts;

import picocli.CommandLine.Command;

/** The commands about stored prompts. */
@Command(
        name = "prompts",
        description =
                "The stored prompts: those that the router is trained on, and those that models are evaluated on.",
        subcommands = {ImportPrompts.class, ListPrompts.class, SimilarPrompts.class})
public final class PromptsCommand {}
