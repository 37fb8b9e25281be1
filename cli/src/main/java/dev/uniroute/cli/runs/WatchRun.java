package dev.uniroute.cli.runs;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "watch", description = "Shows a profiling run until it ends. Exit code 4 if it fails or is cancelled.")
final class WatchRun implements Action {

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public int run(Session session) {
        return new RunWatcher(session).watch(id);
    }
}
