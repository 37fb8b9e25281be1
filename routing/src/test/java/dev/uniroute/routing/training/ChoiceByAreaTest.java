package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceByAreaTest {

    private final TrainingData data = Planted.data(40, 20, 2);
    private final List<Integer> candidates = List.of(10, 20, 30);

    @Test
    void takesTheCandidateThatPredictsBest() throws InterruptedException {
        Trial trial = (fit, held) -> List.of(constant(held), truth(held), constant(held));

        assertThat(ChoiceByArea.choose(data, candidates, trial, 1)).hasValue(20);
    }

    @Test
    void takesTheFirstOfEquals() throws InterruptedException {
        Trial trial = (fit, held) -> List.of(constant(held), truth(held), truth(held));

        assertThat(ChoiceByArea.choose(data, candidates, trial, 1)).hasValue(20);
    }

    @Test
    void readsTrainingLabelsAndRoutesRepresentativePrompts() throws InterruptedException {
        ChoiceByArea.choose(
                data,
                candidates,
                (fit, held) -> {
                    assertThat(fit).containsExactly(IntStream.range(0, 20).toArray());
                    assertThat(held).containsExactly(IntStream.range(20, 40).toArray());
                    return List.<double[][]>of(truth(held), truth(held), truth(held));
                },
                1);
    }

    @Test
    void withoutTrainingLabelsEveryRepresentativePromptIsHeldOutOnce() throws InterruptedException {
        TrainingData service = Planted.gradedOn(data, IntStream.range(20, 40).toArray());
        List<Integer> seen = new ArrayList<>();

        ChoiceByArea.choose(
                service,
                candidates,
                (fit, held) -> {
                    assertThat(fit).hasSize(16).doesNotContain(held);
                    Arrays.stream(held).forEach(seen::add);
                    return List.of(truth(held), constant(held), constant(held));
                },
                1);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(data.representative());
    }

    @Test
    void partsArePutTogetherInTheirPlaces() throws InterruptedException {
        TrainingData service = Planted.gradedOn(data, IntStream.range(20, 40).toArray());
        Trial trial = (fit, held) -> List.of(constant(held), constant(held), truth(held));

        assertThat(ChoiceByArea.choose(service, candidates, trial, 1)).hasValue(30);
    }

    @Test
    void oneModelHasNothingToRoute() throws InterruptedException {
        TrainingData lonely = Planted.withScores(data, data.scores().ofModels(0));

        assertThat(ChoiceByArea.choose(lonely, candidates, (fit, held) -> List.of(), 1))
                .isEmpty();
    }

    @Test
    void oneCandidateNeedsNoTrial() throws InterruptedException {
        Trial never = (fit, held) -> {
            throw new AssertionError("tried");
        };

        assertThat(ChoiceByArea.choose(data, List.of(3), never, 1)).hasValue(3);
    }

    @Test
    void candidatesAreAllOfAShortRangeAndAGeometricSeriesOfALongOne() {
        assertThat(Candidates.clusters(100)).containsExactly(3);
        assertThat(Candidates.clusters(400)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(Candidates.neighbours(50)).hasSize(12).startsWith(5).endsWith(16);
        assertThat(Candidates.neighbours(3_000)).hasSize(12).startsWith(5, 8).endsWith(618, 1_000);
    }

    @Test
    void neighboursForManyKAtOnceAreTheRoutersOfEveryK() {
        List<Integer> ks = List.of(1, 3, 7, 50);
        int[] fit = data.gradedRepresentative();
        int[] held = data.gradedOthers();

        List<double[][]> atOnce = new NeighbourTrial(data, ks).predict(fit, held);

        for (int c = 0; c < ks.size(); c++) {
            double[][] one = HeldOut.losses(router(Math.min(20, ks.get(c))), data, fit, held);
            for (int m = 0; m < 3; m++) {
                assertThat(atOnce.get(c)[m]).containsExactly(one[m], within(1e-12));
            }
        }
    }

    private TrainedRouter router(int k) {
        try {
            return new NearestPromptsMethod(k).train(data, 1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private double[][] truth(int... held) {
        return IntStream.range(0, 3)
                .mapToObj(m -> Arrays.stream(held)
                        .mapToDouble(n -> 1 - data.scores().score(m, n))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] constant(int... held) {
        return new double[3][held.length];
    }
}
