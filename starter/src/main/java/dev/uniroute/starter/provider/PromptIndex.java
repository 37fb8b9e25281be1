package dev.uniroute.starter.provider;

import dev.uniroute.starter.StarterPrompt;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the starter prompt that a message contains; case and spacing do not matter. */
final class PromptIndex {
    /** A longer message holds more than a starter prompt; it is not searched. */
    private static final int MAX_CHARACTERS = 20_000;

    private final Map<String, StarterPrompt> byText = new LinkedHashMap<>();

    PromptIndex(Collection<StarterPrompt> prompts) {
        List<StarterPrompt> longestFirst = prompts.stream()
                .sorted(Comparator.comparingInt(prompt -> -prompt.text().length()))
                .toList();
        longestFirst.forEach(prompt -> byText.put(normal(prompt.text()), prompt));
    }

    /** The prompt with the longest text that occurs in the message. */
    Optional<StarterPrompt> find(String message) {
        if (message.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String text = normal(message);
        StarterPrompt same = byText.get(text);
        return same != null
                ? Optional.of(same)
                : byText.entrySet().stream()
                        .filter(entry -> text.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
