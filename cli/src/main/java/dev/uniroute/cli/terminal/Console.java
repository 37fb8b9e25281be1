package dev.uniroute.cli.terminal;

import com.google.protobuf.MessageOrBuilder;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Where results go: as text for a person, or as JSON for a program. */
public final class Console {

    private final PrintStream out;
    private final boolean json;
    private final Palette palette;
    private final boolean terminal;
    private final int width;

    /**
     * @param json whether responses are printed as JSON; then text is not printed at all
     * @param terminal whether lines can be written over
     * @param width of a line, in characters
     */
    public Console(PrintStream out, boolean json, Palette palette, boolean terminal, int width) {
        this.out = out;
        this.json = json;
        this.palette = palette;
        this.terminal = terminal;
        this.width = width;
    }

    public boolean json() {
        return json;
    }

    public Palette palette() {
        return palette;
    }

    public boolean terminal() {
        return terminal;
    }

    public int width() {
        return width;
    }

    /** Prints a response: as JSON if that is asked for, else as {@code text}. */
    public void show(MessageOrBuilder response, Supplier<String> text) {
        if (json) {
            out.println(Json.pretty(response));
        } else {
            line(text.get());
        }
    }

    /** Prints one of several responses as one line of JSON, if JSON is asked for. */
    public void jsonLine(MessageOrBuilder response) {
        if (json) {
            out.println(Json.line(response));
        }
    }

    /** Prints text and a line break, unless JSON is asked for. */
    public void line(String text) {
        if (!json) {
            out.println(text.stripTrailing());
        }
    }

    /** Prints what moves the cursor or writes over lines; only for a terminal. */
    void raw(String text) {
        out.print(text);
        out.flush();
    }
}
