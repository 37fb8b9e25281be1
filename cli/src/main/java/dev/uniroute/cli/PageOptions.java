package dev.uniroute.cli;

import picocli.CommandLine.Option;

/** Which part of a list is wanted. */
public final class PageOptions {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many, up to 1000. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--page-token", paramLabel = "TOKEN", description = "Go on where the page with this token ended.")
    private String token = "";

    /** The field {@code page_size}. */
    public int size() {
        return limit;
    }

    /** The field {@code page_token}. */
    public String token() {
        return token;
    }

    /** What a person needs to go on, as a line of its own; nothing if this was the last page. */
    public static String more(String nextPageToken) {
        return nextPageToken.isEmpty() ? "" : "more: --page-token " + nextPageToken;
    }
}
