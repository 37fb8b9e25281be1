package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouterMethodsTest {

    private static final long SEED = 11;

    /** 600 training prompts, 400 representative ones, 500 that were not seen. */
    private final TrainingData data = Planted.data(1_000, 400, 1);

    private final TrainingData unseen = Planted.data(1_500, 400, 1);
    private final int[] held = IntStream.range(1_000, 1_500).toArray();

    static Stream<RouterMethod> all() {
        return Stream.concat(Stream.of(new ZeroRouterMethod()), readers());
    }

    static Stream<RouterMethod> readers() {
        return Stream.of(
                KMeansMethod.ofThePaper(),
                new KMeansMethod(4, 24),
                new KMeansMethod(0, 0, 0.5),
                NearestPromptsMethod.ofThePaper(),
                new NearestPromptsMethod(20),
                LearnedMapMethod.ofThePaper(),
                new LearnedMapMethod(4));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatReadsThePromptBeatsEverySingleModelAndTheMixOfThem(RouterMethod method) throws InterruptedException {
        double area = area(method.train(data, SEED));

        // Right on every topic with the two specialists: 0.925 at a mean cost of 1.5. The best model alone: 0.7.
        assertThat(area).isGreaterThan(0.8).isGreaterThan(area(new ZeroRouterMethod().train(data, SEED)) + 0.1);
    }

    @Test
    void zeroRouterKnowsOneErrorPerModel() throws InterruptedException {
        TrainedRouter router = new ZeroRouterMethod().train(data, SEED);
        int[] fit = data.gradedRepresentative();

        double[][] losses = HeldOut.losses(router, unseen, fit, held);

        assertThat(router.promptMap()).isEqualTo(new OneFeature(2));
        for (int m = 0; m < 3; m++) {
            double error = 1 - data.scores().mean(m, fit).orElseThrow();
            assertThat(losses[m]).containsOnly(new double[] {error}, within(1e-12));
        }
    }

    @Test
    void clustersAreAsManyAsTheTopicsNeed() throws InterruptedException {
        assertThat(KMeansMethod.ofThePaper().train(data, SEED).features()).isBetween(4, 8);
        assertThat(LearnedMapMethod.ofThePaper().train(data, SEED).features()).isBetween(4, 8);
    }

    @Test
    void neighboursAreFewerThanATopicHas() throws InterruptedException {
        NearestPrompts map = (NearestPrompts)
                NearestPromptsMethod.ofThePaper().train(data, SEED).promptMap();

        assertThat(map.neighbours()).isBetween(5, 110);
        assertThat(map.features()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aChoiceNeedsGradesOnRepresentativePromptsOnly(RouterMethod method) throws InterruptedException {
        TrainingData service = Planted.gradedOn(data, data.gradedRepresentative());

        assertThat(area(method.train(service, SEED))).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameRouter(RouterMethod method) throws InterruptedException {
        assertThat(method.train(data, SEED)).isEqualTo(method.train(data, SEED));
    }

    @Test
    void withoutGradesTheParameterFollowsFromTheNumberOfPrompts() throws InterruptedException {
        TrainingData ungraded = Planted.withScores(data, ScoreTable.none(1_000));

        assertThat(KMeansMethod.ofThePaper().train(ungraded, SEED).features()).isEqualTo(8);
        assertThat(NearestPromptsMethod.ofThePaper().train(ungraded, SEED).promptMap())
                .extracting(map -> ((NearestPrompts) map).neighbours())
                .isEqualTo(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearnedMapMethod.ofThePaper().train(ungraded, SEED))
                .withMessageContaining("graded");
    }

    @Test
    void softClustersAreAnOption() throws InterruptedException {
        assertThat(new KMeansMethod(4, 0, 0.5).train(data, SEED).promptMap()).isInstanceOf(SoftCentroids.class);
        assertThat(new KMeansMethod(4, 0).train(data, SEED).promptMap()).isInstanceOf(NearestCentroid.class);
    }

    @Test
    void learnedMapsAreNetworksOfThePapersShape() throws InterruptedException {
        SoftmaxNetwork map =
                (SoftmaxNetwork) new LearnedMapMethod(5).train(data, SEED).promptMap();

        assertThat(map.network().layers()).hasSize(3);
        assertThat(map.network().layers().get(1).inputs()).isEqualTo(128);
        assertThat(map.features()).isEqualTo(5);
    }

    @Test
    void fewPromptsAreEnough() throws InterruptedException {
        TrainingData few = Planted.data(8, 4, 3);

        for (RouterMethod method : List.of(
                KMeansMethod.ofThePaper(),
                NearestPromptsMethod.ofThePaper(),
                LearnedMapMethod.ofThePaper(),
                new ZeroRouterMethod())) {
            assertThat(method.train(few, SEED).dimension()).isEqualTo(2);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansMethod(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansMethod(1, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NearestPromptsMethod(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LearnedMapMethod(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearestPromptsMethod(1).train(Planted.data(4, 0, 1), SEED))
                .withMessageContaining("representative");
    }

    /** Of the models as if they were new: profiles from the representative prompts, routed on unseen ones. */
    private double area(TrainedRouter router) {
        double[][] losses = HeldOut.losses(router, unseen, data.gradedRepresentative(), held);
        double[][] qualities = new double[3][held.length];
        for (int m = 0; m < 3; m++) {
            for (int i = 0; i < held.length; i++) {
                qualities[m][i] = unseen.scores().score(m, held[i]);
            }
        }
        return DeferralSweep.curve(losses, Planted.COSTS, Outcomes.withFixedCosts(qualities, Planted.COSTS))
                .area(1, 5);
    }
}
