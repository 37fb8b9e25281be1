package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.evaluation.Evaluations;
import java.util.Collection;
import java.util.List;
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
    public List<Grade> grades(UUID model) {
        return of(model).stream().map(InMemoryEvaluations::grade).toList();
    }

    @Override
    public List<PromptScore> scores(Collection<String> promptIds) {
        synchronized (tables) {
            return tables.models.keySet().stream()
                    .sorted()
                    .flatMap(model -> of(model).stream()
                            .filter(it -> promptIds.contains(it.promptId()))
                            .map(it -> new PromptScore(model, it.promptId(), it.score())))
                    .toList();
        }
    }

    private static Grade grade(Evaluation evaluation) {
        return new Grade(
                evaluation.promptId(),
                evaluation.score(),
                evaluation.usage().inputTokens(),
                evaluation.usage().outputTokens(),
                evaluation.costUsd().doubleValue());
    }

    @Override
    public Page<Stored> list(UUID model, Page.Request page) {
        synchronized (tables) {
            List<Stored> all = Optional.ofNullable(tables.models.get(model)).stream()
                    .flatMap(it -> it.evaluations.values().stream().map(evaluation -> stored(it, evaluation)))
                    .toList();
            return Cut.page(all, page, stored -> stored.evaluation().promptId());
        }
    }

    private Stored stored(StoredModel model, Evaluation evaluation) {
        String prompt = evaluation.promptId();
        return new Stored(
                evaluation,
                Objects.requireNonNull(tables.prompts.get(prompt)).prompt().task(),
                Objects.requireNonNull(model.evaluationTimes.get(prompt)));
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
            StoredModel stored = Objects.requireNonNull(tables.models.get(model));
            int fresh = (int) evaluations.stream()
                    .filter(evaluation -> stored.evaluate(evaluation, tables.now()))
                    .count();
            int missing = tables.representative().size() - stored.evaluations.size();
            return new UploadOutcome.Uploaded(fresh, evaluations.size() - fresh, missing);
        }
    }
}
