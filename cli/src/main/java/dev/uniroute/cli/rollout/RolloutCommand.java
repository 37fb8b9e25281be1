package dev.uniroute.cli.rollout;

import picocli.CommandLine.Command;

/** The commands about what is tried out. */
@Command(
        name = "rollout",
        description = "Tries a router version or a model out on a share of the decisions, or beside them.",
        subcommands = {SetRollout.class, ShowRollout.class, RollBack.class, Promote.class})
public final class RolloutCommand {}
