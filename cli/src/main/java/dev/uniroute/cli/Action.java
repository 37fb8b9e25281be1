package dev.uniroute.cli;

import java.io.IOException;

/** What a command does once its options are read. */
@FunctionalInterface
public interface Action {

    /**
     * Does it, and shows the result on the session's console.
     *
     * @return one of {@link ExitCode}
     * @throws InputException if a file or an option says something that cannot be
     */
    int run(Session session) throws IOException, InterruptedException;
}
