package dev.uniroute.bench.report;

import java.util.Locale;

/** Small pieces of HTML and SVG. */
final class Html {

    private Html() {}

    /** Text that cannot be taken for markup, in an element or an attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** {@link String#format} with a decimal point. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that is not needed otherwise
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A coordinate of a drawing, to a tenth. */
    static String coordinate(double value) {
        String text = format("%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A signed number, with a true minus sign; what rounds to 0 has none. */
    static String signed(double value, int decimals) {
        String text = format("%+." + decimals + "f", value);
        return text.matches("[+-][0.]+") ? text.substring(1) : text.replace('-', '−');
    }
}
