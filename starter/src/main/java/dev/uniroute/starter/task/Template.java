package dev.uniroute.starter.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with numbered places: {@code fill("{1} and {0}", "a", 2)} is {@code "2 and a"}. Independent of the locale. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Template() {}

    static String fill(String template, Object... values) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
