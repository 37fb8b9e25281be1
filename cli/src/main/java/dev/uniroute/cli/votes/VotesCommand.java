package dev.uniroute.cli.votes;

import picocli.CommandLine.Command;

/** The commands about pairwise votes. */
@Command(
        name = "votes",
        description =
                "Pairwise votes: whose answer was preferred. A router goes by them if it is trained by: train --quality votes.",
        subcommands = ImportVotes.class)
public final class VotesCommand {}
