package dev.uniroute.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a list that the service gives in pages. */
public final class Pages {

    private Pages() {}

    /**
     * Asks for page after page.
     *
     * @param page the page of a token; the first token is empty
     * @param nextToken the token of the page after; empty: there is none
     */
    public static <P> List<P> all(Function<String, P> page, Function<P, String> nextToken) {
        List<P> pages = new ArrayList<>();
        String token = "";
        do {
            P next = page.apply(token);
            pages.add(next);
            token = nextToken.apply(next);
        } while (!token.isEmpty());
        return pages;
    }
}
