package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of {@code GET /stats}. */
final class StatsJson {
    private StatsJson() {}

    static ObjectNode of(ProviderStats stats) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("calls", stats.calls())
                .put("ok", stats.ok())
                .put("faults", stats.faults())
                .put("tokens", stats.tokens());
        ObjectNode models = json.putObject("models");
        stats.models()
                .forEach((name, model) -> models.putObject(name)
                        .put("calls", model.calls())
                        .put("ok", model.ok())
                        .put("faults", model.faults())
                        .put("max_in_flight", model.maxInFlight())
                        .put("prompt_tokens", model.promptTokens())
                        .put("completion_tokens", model.completionTokens()));
        return json;
    }
}
