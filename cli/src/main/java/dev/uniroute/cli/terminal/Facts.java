package dev.uniroute.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named facts about one thing, one per line, the values below each other. */
public final class Facts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    public Facts add(String name, String value) {
        facts.put(name, value);
        return this;
    }

    public Facts addUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : add(name, value);
    }

    /** The facts as text, a line break after every line. */
    public String render(Palette palette) {
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append("  ")
                .append(palette.dim(name + " ".repeat(width - name.length())))
                .append("  ")
                .append(value)
                .append('\n'));
        return text.toString();
    }
}
