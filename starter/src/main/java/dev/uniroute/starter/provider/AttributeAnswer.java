package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.starter.RuleLabels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model answers when it is asked for the attributes of a prompt: a JSON object of seven booleans, by {@link
 * RuleLabels}. A message asks for them if it names all seven; the prompt is what stands between the marks {@code
 * <prompt-...>} and {@code </prompt-...>}, or the whole message where there are none.
 */
final class AttributeAnswer {
    private static final Pattern MARKED = Pattern.compile("<(prompt-[^>\\s]*)>(.*?)</\\1>", Pattern.DOTALL);

    private AttributeAnswer() {}

    /** The answer, or empty if the message asks for something else. */
    static Optional<String> to(String message) {
        return RuleLabels.NAMES.stream().allMatch(message::contains)
                ? Optional.of(json(RuleLabels.of(prompt(message))))
                : Optional.empty();
    }

    private static String prompt(String message) {
        Matcher marked = MARKED.matcher(message);
        return marked.find() ? marked.group(2) : message;
    }

    private static String json(RuleLabels labels) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        List<Boolean> values = labels.values();
        for (int i = 0; i < values.size(); i++) {
            json.put(RuleLabels.NAMES.get(i), values.get(i));
        }
        return json.toString();
    }
}
