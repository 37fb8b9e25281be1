package dev.uniroute.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found, by part and by name, as {@code bench.json} shows it; {@code docs/benchmarks.md} describes the file. */
final class Findings {
    private final Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    private final Map<Ratio, Spread> ratios = new EnumMap<>(Ratio.class);
    private final List<Growth> growths = new ArrayList<>();
    private final Map<Ratio, String> reasons = new EnumMap<>(Ratio.class);

    /** Puts a figure down, and shows it. */
    void add(String part, String name, Object figure) {
        parts.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(name, figure);
        System.out.printf("  %-10s %-44s %s%n", part, name, shown(figure));
    }

    /** Puts a ratio down, and shows it. */
    void ratio(Ratio ratio, Spread value) {
        ratios.put(ratio, value);
        System.out.printf("  %-10s %-44s %s%n", "RATIO", key(ratio), shown(value));
    }

    /** Says why a ratio cannot be had. */
    void missing(Ratio ratio, String reason) {
        reasons.put(ratio, reason);
        System.out.printf("  %-10s %-44s none: %s%n", "RATIO", key(ratio), reason);
    }

    /** Puts down how something grows, its figures and the slope. */
    void growth(String part, Growth growth) {
        growths.add(growth);
        for (int i = 0; i < growth.sizes().size(); i++) {
            add(
                    part,
                    growth.what() + " " + growth.sizes().get(i),
                    growth.figures().get(i));
        }
        add(part, growth.what() + ", slope", growth.slope());
    }

    /** What grows, and how. */
    List<Growth> growths() {
        return growths;
    }

    /** All figures by part and name. */
    Map<String, Map<String, Object>> parts() {
        return parts;
    }

    /** The ratios that could be had. */
    Map<Ratio, Spread> ratios() {
        return ratios;
    }

    /** Why a ratio is not there. */
    String reason(Ratio ratio) {
        return reasons.getOrDefault(ratio, "its part was not run");
    }

    void write(Path file) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("machine", Machine.description());
        Map<String, @Nullable Object> medians = new LinkedHashMap<>();
        Map<String, String> absent = new LinkedHashMap<>();
        for (Ratio ratio : Ratio.values()) {
            Spread value = ratios.get(ratio);
            medians.put(key(ratio), value == null ? null : value.median());
            if (value == null) {
                absent.put(key(ratio), reason(ratio));
            }
        }
        root.put("ratios", medians);
        root.put("missing", absent);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        ratios.forEach((ratio, value) -> spreads.put(key(ratio), value));
        root.put("spreads", spreads);
        root.put("parts", parts);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), root);
    }

    static String key(Ratio ratio) {
        return ratio.name().toLowerCase(Locale.ROOT);
    }

    static String shown(Object figure) {
        return switch (figure) {
            case Spread spread ->
                number(spread.median()) + "  [" + number(spread.low()) + ", " + number(spread.high()) + "]";
            case Double value -> number(value);
            default -> figure.toString();
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3f", value);
    }
}
