package dev.uniroute.registry.contract;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.RegisterOutcome.Registered;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.grading.ExactGrader;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.training.RouterVersions.Material;
import dev.uniroute.registry.training.RouterVersions.Trained;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns.StartOutcome;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Things to store. */
public final class Samples {

    static final String EMBEDDER = "an-embedder";
    static final Points CORNERS = Points.of(2, 0, 0, 1, 1);
    static final ProfilingOptions OPTIONS =
            new ProfilingOptions(8, null, null, Duration.ofHours(1), Duration.ofSeconds(30), null);

    private Samples() {}

    /** A model with an endpoint, a key and a price. */
    public static ModelSpec spec(String name) {
        return new ModelSpec(
                name,
                "provider/" + name,
                URI.create("http://llm.test/" + name),
                ApiKeyRef.parse("env:LLM_KEY"),
                new Price(0.15, 0.6, 0),
                ModelTraits.PLAIN);
    }

    static ModelSpec priced(ModelSpec spec, Price price) {
        return new ModelSpec(spec.name(), spec.providerModel(), spec.endpoint(), spec.apiKey(), price, spec.traits());
    }

    static ModelSpec with(ModelSpec spec, ModelTraits traits) {
        return new ModelSpec(spec.name(), spec.providerModel(), spec.endpoint(), spec.apiKey(), spec.price(), traits);
    }

    static Registered registered(RegisterOutcome outcome) {
        return switch (outcome) {
            case Registered registered -> registered;
            case RegisterOutcome.NameTaken taken -> throw new AssertionError(taken);
            case RegisterOutcome.RequestIdReused reused -> throw new AssertionError(reused);
        };
    }

    /** Registers a model whose evaluations are uploaded. */
    static Model model(Ports ports, String name) {
        return registered(ports.catalog().register(new Registration(spec(name), "", null)))
                .model();
    }

    /** Registers a model with a profiling run. */
    static ProfilingRun profiling(Ports ports, String name) {
        Registered registered = registered(ports.catalog().register(new Registration(spec(name), "", OPTIONS)));
        return Objects.requireNonNull(registered.run());
    }

    static Prompt training(String id) {
        return new Prompt(id, "text of " + id, "text of " + id, "chat", null);
    }

    static Prompt representative(String id) {
        GraderSpec grader = GraderSpec.of(new ExactGrader("the answer", false));
        return new Prompt(id, "text of " + id, "text of " + id + ", briefly", "questions", grader);
    }

    /** Stores representative prompts. */
    static void representative(Ports ports, String... ids) {
        ports.prompts().store(Arrays.stream(ids).map(Samples::representative).toList());
    }

    static Evaluation answer(String prompt, double score) {
        return new Evaluation(
                prompt,
                score,
                new TokenUsage(120, 40, false),
                new BigDecimal("0.0002"),
                new BigDecimal("0.0001"),
                Duration.ofMillis(250),
                "the answer");
    }

    /** Two features: the points nearer to (0, 0) and those nearer to (1, 1). */
    static Trained trained() {
        return trained(new TrainingMethod.KMeans(2, 24, 0), TrainedRouter.ofGroups(new NearestCentroid(CORNERS)));
    }

    /** A version of this method, learnt from two models. */
    static Trained trained(TrainingMethod method, TrainedRouter router) {
        return new Trained(method, EMBEDDER, new Material(7, 5, List.of("a", "b")), 42, router);
    }

    static EmbeddedText embedded(float x, float y) {
        return new EmbeddedText(Embedding.of(x, y), 17);
    }

    static TrainingRun training(Ports ports) {
        ports.prompts().store(List.of(training("a training prompt")));
        return switch (ports.trainingRuns().start(new TrainingRun.Request("", TrainingMethod.standard(), 42, true))) {
            case StartOutcome.Started started -> started.run();
            case StartOutcome.RequestIdReused reused -> throw new AssertionError(reused);
            case StartOutcome.NoPrompts none -> throw new AssertionError(none);
        };
    }

    /** Stores a router version of two features. */
    static long version(Ports ports) {
        UUID run = training(ports).id();
        return ports.routerVersions().store(run, trained());
    }

    /** Stores and activates a router version of two features. */
    static long activeVersion(Ports ports) {
        long version = version(ports);
        ports.routerVersions().activate(version);
        return version;
    }

    /** A profile with these losses; all its figures are exact in single precision. */
    static Profile profile(double... losses) {
        List<FeatureProfile> features = Arrays.stream(losses)
                .mapToObj(loss -> new FeatureProfile(loss, 0.125, 4, 30.5))
                .toList();
        double meanScore = 1 - Arrays.stream(losses).average().orElseThrow();
        return new Profile(new ProfileSummary(ProfileState.ACTIVE, meanScore, 8, 30.5, 1.1), features);
    }
}
