package dev.uniroute.cli.terminal;

import java.time.Clock;

/** Shows the progress of one or several pieces of work. Any thread may call it. */
public sealed interface ProgressDisplay permits LiveProgress, LoggedProgress {

    /** Shows how far the work with this label is now. */
    void show(Progress progress);

    /** Says something beside the bars. */
    void note(String line);

    /** The display that fits: moving bars on a terminal, a line now and then elsewhere. */
    static ProgressDisplay on(Console console, Clock clock) {
        return console.terminal() && !console.json() ? new LiveProgress(console) : new LoggedProgress(console, clock);
    }
}
