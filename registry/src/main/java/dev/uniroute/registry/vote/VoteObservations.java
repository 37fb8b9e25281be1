package dev.uniroute.registry.vote;

import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.NoSuchEmbedderException;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.preference.PromptVote;
import dev.uniroute.routing.preference.PseudoScore;
import dev.uniroute.routing.preference.PseudoScores;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What votes say of every model under a router version that goes by votes, as observations that its estimator takes
 * ({@link PseudoScores}). A vote changes what is known of all models, so all are computed at once; the last result is kept. Safe
 * for any number of threads.
 */
public final class VoteObservations {
    private final Votes votes;
    private final PromptEmbeddings embeddings;
    private final PromptEmbedding embedding;
    private final Embedders embedders;
    private final Evaluations evaluations;
    private @Nullable Computed last;

    public VoteObservations(
            Votes votes,
            PromptEmbeddings embeddings,
            PromptEmbedding embedding,
            Embedders embedders,
            Evaluations evaluations) {
        this.votes = votes;
        this.embeddings = embeddings;
        this.embedding = embedding;
        this.embedders = embedders;
        this.evaluations = evaluations;
    }

    /** A pseudo-score and the prompt that it is on. */
    private record Scored(String promptId, FeatureWeights design, PseudoScore score) {}

    /** What a version makes of so many votes. */
    private record Computed(long routerVersion, long votes, Map<UUID, List<Scored>> byModel) {}

    /**
     * The observations of a model; none if nobody voted on it. Where it was also graded on the prompt, they bring its
     * output tokens.
     *
     * @throws NoSuchEmbedderException if the version needs an embedder that this process does not have
     */
    public List<Observation> of(UUID model, RouterVersion version) throws InterruptedException {
        Map<String, Grade> grades =
                evaluations.grades(model).stream().collect(Collectors.toMap(Grade::promptId, grade -> grade));
        return scores(version).getOrDefault(model, List.of()).stream()
                .map(scored -> observation(scored, grades.get(scored.promptId())))
                .toList();
    }

    private static Observation observation(Scored scored, @Nullable Grade grade) {
        int outputTokens = grade == null ? 0 : Math.toIntExact(grade.outputTokens());
        PseudoScore score = scored.score();
        return new Observation(scored.design(), 0, score.score(), 0, outputTokens, score.variance());
    }

    private synchronized Map<UUID, List<Scored>> scores(RouterVersion version) throws InterruptedException {
        Computed known = last;
        long count = votes.count();
        if (known == null || known.routerVersion() != version.number() || known.votes() != count) {
            List<Vote> all = votes.all();
            known = new Computed(version.number(), all.size(), compute(version, all));
            last = known;
        }
        return known.byModel();
    }

    private Map<UUID, List<Scored>> compute(RouterVersion version, List<Vote> all) throws InterruptedException {
        ProfileEstimator estimator = version.router().estimator();
        Map<String, FeatureWeights> designs =
                designs(version, all.stream().map(Vote::promptId).collect(Collectors.toSet()));
        List<String> prompts = designs.keySet().stream().sorted().toList();
        List<UUID> models = all.stream()
                .flatMap(vote -> Stream.of(vote.first(), vote.second()))
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> promptNumbers = numbers(prompts);
        Map<UUID, Integer> modelNumbers = numbers(models);
        List<PromptVote> counted = new ArrayList<>();
        for (Vote vote : all) {
            FeatureWeights design = designs.get(vote.promptId());
            if (design != null) {
                counted.add(new PromptVote(
                        promptNumbers.getOrDefault(vote.promptId(), 0),
                        estimator.cluster(design).orElseThrow(),
                        modelNumbers.getOrDefault(vote.first(), 0),
                        modelNumbers.getOrDefault(vote.second(), 0),
                        vote.outcome().value()));
            }
        }
        List<List<PseudoScore>> scores = PseudoScores.of(models.size(), counted);
        Map<UUID, List<Scored>> byModel = new HashMap<>();
        for (int m = 0; m < models.size(); m++) {
            byModel.put(
                    models.get(m),
                    scores.get(m).stream()
                            .map(score -> scored(prompts.get(score.prompt()), designs, score))
                            .toList());
        }
        return byModel;
    }

    private static Scored scored(String prompt, Map<String, FeatureWeights> designs, PseudoScore score) {
        return new Scored(prompt, designs.getOrDefault(prompt, FeatureWeights.oneHot(0)), score);
    }

    private static <T> Map<T, Integer> numbers(List<T> items) {
        Map<T, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        return numbers;
    }

    /** The prompts that were voted on, as the version's estimator sees them. */
    private Map<String, FeatureWeights> designs(RouterVersion version, Set<String> voted) throws InterruptedException {
        Embedder embedder = embedders.of(version);
        embedding.embedMissing(embedder, done -> {});
        Map<String, FeatureWeights> designs = new HashMap<>();
        for (EmbeddedPrompt prompt : embeddings.load(embedder.name(), false)) {
            if (voted.contains(prompt.id())) {
                version.router()
                        .estimator()
                        .design(prompt.id(), prompt.text().embedding())
                        .ifPresent(design -> designs.put(prompt.id(), design));
            }
        }
        return designs;
    }
}
