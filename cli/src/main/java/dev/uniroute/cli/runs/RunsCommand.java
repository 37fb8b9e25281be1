package dev.uniroute.cli.runs;

import picocli.CommandLine.Command;

/** The commands about profiling runs. */
@Command(
        name = "runs",
        description = "The profiling runs: the background jobs that evaluate models.",
        subcommands = {ListRuns.class, ShowRun.class, WatchRun.class, CancelRun.class, ResumeRun.class})
public final class RunsCommand {}
