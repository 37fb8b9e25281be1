package dev.uniroute.bench.data.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts as Python prints them in a list: {@code ['one', "two's"]}. */
final class PythonText {

    private final String source;
    private int at;

    private PythonText(String source) {
        this.source = source;
    }

    /** The texts of a list joined with line breaks; what is no list of texts is returned as it is. */
    static String joined(String source) {
        return new PythonText(source.strip())
                .list()
                .map(texts -> String.join("\n", texts))
                .orElse(source);
    }

    private Optional<List<String>> list() {
        List<String> texts = new ArrayList<>();
        if (!take('[')) {
            return Optional.empty();
        }
        while (at < source.length() && (source.charAt(at) == '\'' || source.charAt(at) == '"')) {
            Optional<String> text = text(source.charAt(at++));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
            if (take(',')) {
                take(' ');
            }
        }
        return take(']') && at == source.length() ? Optional.of(texts) : Optional.empty();
    }

    private Optional<String> text(char quote) {
        StringBuilder text = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == quote) {
                return Optional.of(text.toString());
            }
            if (c == '\\' && at < source.length()) {
                escape(text);
            } else {
                text.append(c);
            }
        }
        return Optional.empty();
    }

    private void escape(StringBuilder text) {
        char c = source.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'x' -> text.appendCodePoint(hex(2));
            case 'u' -> text.appendCodePoint(hex(4));
            case 'U' -> text.appendCodePoint(hex(8));
            case '\\', '\'', '"' -> text.append(c);
            default -> text.append('\\').append(c);
        }
    }

    /** A broken escape becomes the replacement character. */
    private int hex(int digits) {
        int end = Math.min(source.length(), at + digits);
        String text = source.substring(at, end);
        at = end;
        return text.matches("[0-9a-fA-F]{" + digits + "}") && Long.parseLong(text, 16) <= Character.MAX_CODE_POINT
                ? Integer.parseInt(text, 16)
                : 0xFFFD;
    }

    private boolean take(char c) {
        boolean there = at < source.length() && source.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
