package dev.uniroute.registry.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.comparison.Comparison.Against;
import dev.uniroute.registry.comparison.Comparison.ConstantFigures;
import dev.uniroute.registry.comparison.RouterComparison.Outcome;
import dev.uniroute.registry.comparison.RouterComparison.Request;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.TopicEmbedder;
import dev.uniroute.registry.training.TrainingMethod;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * 60 prompts, a third of them sums. "strong" answers all of them at 0.004 USD a call, "cheap" only sums at 0.002. A router
 * that knows sums sends them to "cheap" and reaches quality 1 at (0.002 + 2 * 0.004) / 3; below that it mixes. Its area over
 * [0.002, 0.004] is 7/9 (a little less in the mean of folds that hold more or fewer sums), that of a router that knows nothing
 * is 2/3.
 */
class RouterComparisonTest {
    private static final TrainingMethod BY_TOPIC = new TrainingMethod.KMeans(3, 0, 0);

    private final ControlPlane plane = new ControlPlane();

    @Test
    void measuresARouterAndEveryConstant() {
        importGraded(60);
        plane.train(BY_TOPIC, true);

        Comparison comparison = compare(1, null);

        assertThat(comparison.against()).isNull();
        assertThat(comparison.candidate().area()).isCloseTo(7.0 / 9, within(0.02));
        assertThat(comparison.candidate().qnc().orElseThrow()).isCloseTo(5.0 / 6, within(0.1));
        assertThat(comparison.candidate().curve().peak()).isEqualTo(1);
        assertThat(comparison.candidate().bestConstantDifference().mean()).isZero();
        assertThat(comparison.constants()).extracting(ConstantFigures::model).containsExactly("cheap", "strong");
        assertThat(comparison.bestConstant()).isEqualTo(1);
        assertThat(comparison.constants().getFirst().quality()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(comparison.constants().getFirst().costUsd()).isCloseTo(0.002, within(1e-9));
        assertThat(comparison.basis()).isEqualTo(new Comparison.Basis(60, 5, List.of(), List.of()));
    }

    @Test
    void saysThatAVersionByVotesIsJudgedByGrades() {
        importGraded(60);
        plane.vote(60, "cheap", "strong", i -> i % 3 == 0 ? 1 : 0);
        plane.train(new TrainingMethod.ByVotes(BY_TOPIC), true);

        assertThat(compare(1, null).basis().caveats())
                .containsExactly("router version 1 goes by votes: it is judged as if its profiles came from grades");
    }

    @Test
    void comparesWithTheActiveVersionUnlessAnotherIsNamed() {
        importGraded(60);
        plane.train(new TrainingMethod.ZeroRouter(), true);
        plane.train(BY_TOPIC, false);
        plane.train(BY_TOPIC, false);

        Against active = against(compare(2, null));
        Against named = against(compare(2, 3L));

        assertThat(active.figures().routerVersion()).isEqualTo(1);
        assertThat(active.figures().area()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(active.areaDifference().count()).isEqualTo(5);
        assertThat(active.areaDifference().mean()).isBetween(0.05, 0.2);
        assertThat(active.areaDifference().mean())
                .isGreaterThan(2 * active.areaDifference().standardError());
        assertThat(named.figures().routerVersion()).isEqualTo(3);
        assertThat(named.areaDifference().mean()).isZero();
    }

    @Test
    void findsTheRouterBetterThanAConstantThatCostsAsMuch() {
        importGraded(60);
        plane.upload("poet", 1.8, ControlPlane.grades(60, i -> topic(i).equals("poems") ? 1 : 0));
        plane.train(BY_TOPIC, true);

        ConstantFigures poet = compare(1, null).constants().get(1);

        assertThat(poet.model()).isEqualTo("poet");
        assertThat(poet.candidateDifference().mean()).isGreaterThan(0.3);
        assertThat(poet.candidateDifference().count()).isEqualTo(60);
    }

    @Test
    void neverLetsAPromptBeItsOwnNeighbour() {
        plane.importPrompts(60);
        plane.upload("even", 2, ControlPlane.grades(60, i -> i % 2));
        plane.upload("odd", 2, ControlPlane.grades(60, i -> 1 - i % 2));
        plane.train(new TrainingMethod.KNearest(1), true);

        Comparison comparison = compare(1, null);

        assertThat(comparison.candidate().curve().peak()).isLessThan(0.75);
    }

    @Test
    void saysThatAMethodHasSeenTheGrades() {
        importGraded(60);
        plane.train(new TrainingMethod.LearnedMap(3), true);

        assertThat(compare(1, null).basis().caveats())
                .containsExactly(
                        "router version 1 was trained on evaluations of 2 of these 2 models: it has seen grades of"
                                + " these prompts, which flatters it");
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() {
        importGraded(60);
        plane.train(new TrainingMethod.ZeroRouter(), true);
        plane.train(BY_TOPIC, false);

        assertThat(compare(2, null)).isEqualTo(compare(2, null));
    }

    @Test
    void leavesOutModelsThatAreNotRoutedToOrHardlyGraded() {
        importGraded(60);
        plane.upload("new", 1, "p001", 1);
        plane.upload("deleted", 1, ControlPlane.grades(60, i -> 1));
        plane.registry.catalog().delete("deleted");
        plane.train(BY_TOPIC, true);

        Comparison comparison = compare(1, null);

        assertThat(comparison.constants()).extracting(ConstantFigures::model).containsExactly("cheap", "strong");
        assertThat(comparison.basis().leftOut()).containsExactly("new");
    }

    @Test
    void refusesToJudgeOnTooFewPromptsOrModels() {
        importGraded(19);
        plane.train(BY_TOPIC, true);
        assertThat(outcome(1, null)).isEqualTo(new Outcome.TooFewEvaluations(2, 19));

        plane.registry.catalog().delete("cheap");
        assertThat(outcome(1, null)).isEqualTo(new Outcome.TooFewEvaluations(1, 19));
    }

    @Test
    void knowsNoVersionThatWasNeverTrained() {
        importGraded(20);
        plane.train(BY_TOPIC, true);

        assertThat(outcome(7, null)).isEqualTo(new Outcome.NoSuchVersion(7));
        assertThat(outcome(1, 8L)).isEqualTo(new Outcome.NoSuchVersion(8));
    }

    @Test
    void endsWhenNobodyWaitsForItAnyMore() {
        importGraded(20);
        plane.train(BY_TOPIC, true);

        assertThatThrownBy(() -> plane.comparison.compare(new Request(1, null, 5, 0), () -> {
                    throw new CancellationException("gone");
                }))
                .isInstanceOf(CancellationException.class);
    }

    private void importGraded(int n) {
        plane.importPrompts(n);
        plane.upload("strong", 2, ControlPlane.grades(n, i -> 1));
        plane.upload("cheap", 1, ControlPlane.grades(n, i -> topic(i).equals("sums") ? 1 : 0));
    }

    private static String topic(int i) {
        return TopicEmbedder.TOPICS.get(i % TopicEmbedder.TOPICS.size());
    }

    private Comparison compare(long candidate, @Nullable Long against) {
        return ((Outcome.Compared) outcome(candidate, against)).comparison();
    }

    private static Against against(Comparison comparison) {
        return Objects.requireNonNull(comparison.against());
    }

    private Outcome outcome(long candidate, @Nullable Long against) {
        return plane.comparison.compare(new Request(candidate, against, 5, 0), () -> {});
    }
}
