package dev.uniroute.cli;

/** The exit codes of every command, as {@code --help} lists them. */
public final class ExitCode {

    public static final int OK = 0;
    /** The service refused or failed the call. */
    public static final int CALL_FAILED = 1;
    /** The command line or an input file is wrong; nothing was asked of the service for the part that is. */
    public static final int USAGE = 2;
    /** No service answers, or it asks to come back later. */
    public static final int UNAVAILABLE = 3;
    /** The run that was watched ended FAILED or CANCELLED. */
    public static final int RUN_FAILED = 4;

    private ExitCode() {}
}
