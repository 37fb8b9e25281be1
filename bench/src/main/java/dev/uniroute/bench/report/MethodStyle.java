package dev.uniroute.bench.report;

import java.util.Arrays;
import java.util.Locale;

/** How a method is called and drawn; its colour is the class {@code m-<name>} of report.css. */
enum MethodStyle {
    DEFAULT("UniRoute", "", "the product as it ships"),
    ZERO_ROUTER("ZeroRouter", "7 4", "one error per LLM, whatever the prompt"),
    PARETO_RANDOM("Pareto-random", "2 3", "mixes LLMs at random to meet a budget"),
    K_NN("K-NN", "", "errors on the most similar graded prompts"),
    K_MEANS("K-Means", "", "mean error per cluster of prompts"),
    K_MEANS_ATTRIBUTES("K-Means on attributes", "9 3", "clusters of seven judged attributes"),
    LEARNED_MAP("LearnedMap", "", "a small network assigns prompts to clusters"),
    CLAIRVOYANT_MLP("Clairvoyant MLP", "12 3 2 3", "a ceiling: knows the new LLMs on all training prompts"),
    CLAIRVOYANT_RIDGE("Clairvoyant ridge", "14 4", "another ceiling, for fewer prompts"),
    BEST_CONSTANT("Best single LLM", "4 2", "always the LLM that was best on the graded prompts"),
    ORACLE("Oracle", "1 4", "knows every answer's score beforehand");

    private final String label;
    private final String dashes;
    private final String explanation;

    MethodStyle(String label, String dashes, String explanation) {
        this.label = label;
        this.dashes = dashes;
        this.explanation = explanation;
    }

    /** The style of a method; of one without a style of its own, the default's colour and its own name. */
    static MethodStyle of(String method) {
        return Arrays.stream(values())
                .filter(style -> style.method().equals(method))
                .findFirst()
                .orElse(DEFAULT);
    }

    /** The name in results.json. */
    String method() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String explanation() {
        return explanation;
    }

    /** Class of everything that is drawn for it. */
    String css() {
        return "m-" + method().replace('_', '-');
    }

    /** An attribute that dashes a line; empty for a solid one. */
    String dashAttribute() {
        return dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    }
}
