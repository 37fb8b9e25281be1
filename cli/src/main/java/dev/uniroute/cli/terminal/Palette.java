package dev.uniroute.cli.terminal;

/** How words are set off. */
public enum Palette {
    /** Not at all. */
    PLAIN,
    /** With ANSI escape sequences. */
    ANSI;

    public String bold(String text) {
        return styled("1", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    public String red(String text) {
        return styled("31", text);
    }

    public String green(String text) {
        return styled("32", text);
    }

    public String yellow(String text) {
        return styled("33", text);
    }

    private String styled(String code, String text) {
        return switch (this) {
            case PLAIN -> text;
            case ANSI -> "\033[" + code + "m" + text + "\033[0m";
        };
    }
}
