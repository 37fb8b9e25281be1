package dev.uniroute.bench.data.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the size of a model from its name. */
final class ModelNames {

    /** {@code 7B}, {@code 1.5b}, {@code 8x7B}; not the end of a longer number or word. */
    private static final Pattern SIZE =
            Pattern.compile("(?<![\\w.])(?:(\\d+)x)?(\\d+(?:\\.\\d+)?)b(?![a-z])", Pattern.CASE_INSENSITIVE);

    private ModelNames() {}

    /** Billions of parameters, 56 for {@code mixtral-8x7b}; NaN if the name does not say. */
    static double parameters(String name) {
        Matcher size = SIZE.matcher(name.replace('_', '-'));
        if (!size.find()) {
            return Double.NaN;
        }
        double experts = size.group(1) == null ? 1 : Double.parseDouble(size.group(1));
        return experts * Double.parseDouble(size.group(2));
    }
}
