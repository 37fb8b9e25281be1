package dev.uniroute.registry.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import java.util.ArrayList;
import java.util.List;

/** Candidates as they are stored: {@code [["gpt", 0.91, 0.02, 0.0004], ...]}. */
public final class CandidatesJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CandidatesJson() {}

    static String write(List<Weighed> candidates) {
        return Json.write(candidates.stream()
                .map(it -> List.of(it.model(), it.quality(), it.standardError(), it.costUsd()))
                .toList());
    }

    public static List<Weighed> read(String json) {
        List<Weighed> candidates = new ArrayList<>();
        try {
            for (JsonNode it : MAPPER.readTree(json)) {
                candidates.add(new Weighed(
                        it.get(0).asText(),
                        it.get(1).asDouble(),
                        it.get(2).asDouble(),
                        it.get(3).asDouble()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("candidates that Postgres took for JSON", e);
        }
        return candidates;
    }
}
