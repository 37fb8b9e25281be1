package dev.uniroute.cli.training;

import picocli.CommandLine.Command;

/** The commands about router versions. */
@Command(
        name = "routers",
        description = "The router versions: what was trained, and which one decides.",
        subcommands = {ListRouters.class, EvaluateRouter.class, ActivateRouter.class})
public final class RoutersCommand {}
