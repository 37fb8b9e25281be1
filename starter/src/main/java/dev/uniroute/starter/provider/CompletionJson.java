package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completion on the wire: one object, or the events of a stream. */
final class CompletionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "chatcmpl-simulated";
    private static final int CHARACTERS_PER_EVENT = 32;

    private CompletionJson() {}

    static String object(Completion completion, long created) {
        ObjectNode json = head(completion, "chat.completion", created);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", completion.text());
        choice.put("finish_reason", completion.finishReason());
        json.set("usage", usage(completion));
        return json.toString();
    }

    /** Server-sent events, the closing {@code [DONE]} included. */
    static List<String> events(Completion completion, boolean withUsage, long created) {
        List<String> events = new ArrayList<>();
        events.add(event(chunk(completion, created, delta("").put("role", "assistant"), null)));
        for (String piece : pieces(completion.text())) {
            events.add(event(chunk(completion, created, delta(piece), null)));
        }
        events.add(event(chunk(completion, created, JSON.objectNode(), completion.finishReason())));
        if (withUsage) {
            ObjectNode last = head(completion, "chat.completion.chunk", created);
            last.putArray("choices");
            last.set("usage", usage(completion));
            events.add(event(last));
        }
        events.add("data: [DONE]\n\n");
        return events;
    }

    private static ObjectNode chunk(
            Completion completion, long created, ObjectNode delta, @Nullable String finishReason) {
        ObjectNode json = head(completion, "chat.completion.chunk", created);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finishReason);
        return json;
    }

    private static ObjectNode head(Completion completion, String object, long created) {
        return JSON.objectNode()
                .put("id", ID)
                .put("object", object)
                .put("created", created)
                .put("model", completion.model());
    }

    private static ObjectNode usage(Completion completion) {
        return JSON.objectNode()
                .put("prompt_tokens", completion.promptTokens())
                .put("completion_tokens", completion.completionTokens())
                .put("total_tokens", completion.promptTokens() + completion.completionTokens());
    }

    private static ObjectNode delta(String content) {
        return JSON.objectNode().put("content", content);
    }

    private static String event(ObjectNode json) {
        return "data: " + json + "\n\n";
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += CHARACTERS_PER_EVENT) {
            pieces.add(text.substring(start, Math.min(text.length(), start + CHARACTERS_PER_EVENT)));
        }
        return pieces;
    }
}
