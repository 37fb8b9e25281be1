package dev.uniroute.cli.decisions;

import picocli.CommandLine.Command;

/** The commands about decisions that were made. */
@Command(
        name = "decisions",
        description = "The decision log: what was decided, and what came of it.",
        subcommands = {ListDecisions.class, ReportOutcome.class})
public final class DecisionsCommand {}
