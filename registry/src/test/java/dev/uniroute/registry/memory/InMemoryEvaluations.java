package dev.uniroute.registry.memory;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.evaluation.Evaluations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The evaluations in memory. */
public final class InMemoryEvaluations implements Evaluations {

    private final Tables tables;

    InMemoryEvaluations(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Evaluation> of(UUID model) {
        synchronized (tables) {
            return Optional.ofNullable(tables.models.get(model))
                    .map(stored -> List.copyOf(stored.evaluations.values()))
                    .orElse(List.of());
        }
    }

    @Override
    public UploadOutcome upload(UUID model, List<Evaluation> evaluations) {
        synchronized (tables) {
            Optional<String> unknown = evaluations.stream()
                    .map(Evaluation::promptId)
                    .filter(id -> !tables.isRepresentative(id))
                    .findFirst();
            if (unknown.isPresent()) {
                return new UploadOutcome.NoSuchPrompt(unknown.get());
            }
            Map<String, Evaluation> known = Objects.requireNonNull(tables.models.get(model)).evaluations;
            int before = known.size();
            evaluations.forEach(evaluation -> known.putIfAbsent(evaluation.promptId(), evaluation));
            int stored = known.size() - before;
            return new UploadOutcome.Uploaded(
                    stored, evaluations.size() - stored, tables.representative().size() - known.size());
        }
    }
}
