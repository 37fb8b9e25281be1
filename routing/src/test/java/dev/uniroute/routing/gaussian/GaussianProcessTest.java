package dev.uniroute.routing.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.profile.GaussianPosterior;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prompts are points around (1, 0) or (0, 1); a model is good at one kind or at both. */
class GaussianProcessTest {

    private static final int PROMPTS = 240;
    private static final int REPRESENTATIVE = 40;

    private final SplittableRandom random = new SplittableRandom(11);
    private final Points embeddings = Points.of(2, coordinates());
    private final int[] graded = IntStream.range(0, PROMPTS).toArray();

    /** Loss on prompts of the first kind, of the second kind. */
    private final double[][] skills = {{0.1, 0.8}, {0.2, 0.6}, {0.7, 0.3}, {0.1, 0.3}, {0.4, 0.9}, {0.8, 0.1}};

    private final Matrix losses = Matrix.of(PROMPTS, skills.length, (n, h) -> grade(skills[h], n));

    @Test
    void aNewModelIsKnownByKindAfterFewGrades() throws InterruptedException {
        Profile profile = profile(fit(losses, 1), losses, new double[] {0.1, 0.9}, REPRESENTATIVE);
        GaussianPosterior posterior = posterior(fit(losses, 1), losses);

        assertThat(predict(posterior, profile, 1, 0).loss()).isCloseTo(0.1, within(0.15));
        assertThat(predict(posterior, profile, 0, 1).loss()).isCloseTo(0.9, within(0.15));
    }

    @Test
    void growsSurerAsGradesCome() throws InterruptedException {
        GaussianProcess process = fit(losses, 1);
        GaussianPosterior posterior = posterior(process, losses);

        double few =
                predict(posterior, profile(process, losses, skills[0], 4), 1, 0).standardError();
        double many = predict(posterior, profile(process, losses, skills[0], REPRESENTATIVE), 1, 0)
                .standardError();

        assertThat(many).isLessThan(few).isPositive();
    }

    @Test
    void whatWasMultipliedOutIsWhatWasFitted() throws InterruptedException {
        GaussianPosterior posterior = posterior(fit(losses, 1), losses);

        for (int i = 0; i < REPRESENTATIVE; i++) {
            FeatureWeights design =
                    posterior.design("p" + i, embeddings.point(i)).orElseThrow();
            FeatureWeights routed = posterior.map().weigh(embeddings.point(i));
            for (int k = 1; k < posterior.features(); k++) {
                assertThat(design.weight(k))
                        .as("prompt %s, feature %s", i, k)
                        .isCloseTo(routed.weight(k), within(1e-6));
            }
        }
    }

    @Test
    void thePosteriorIsThatOfTheDenseGaussianProcess() throws InterruptedException {
        GaussianPosterior posterior = posterior(fit(losses, 1), losses);
        double[] skill = {0.3, 0.5};
        Profile profile = profile(fit(losses, 1), losses, skill, REPRESENTATIVE);
        Matrix designs = posterior.designs();
        int k = posterior.features();
        int r = posterior.map().directions();
        Matrix p = Matrix.of(REPRESENTATIVE, r, (i, j) -> designs.get(i, 1 + j));
        Matrix u = Matrix.of(REPRESENTATIVE, designs.columns() - 1 - k, (i, j) -> designs.get(i, k + j));
        Matrix covariance = p.times(p.transpose())
                .plus(1, u.times(u.transpose()))
                .plusDiagonal(posterior.noise().grade());
        double[] residuals = IntStream.range(0, REPRESENTATIVE)
                .mapToDouble(i -> grade(skill, i) - designs.get(i, 0))
                .toArray();

        double[] dense = p.transposeTimes(new dev.uniroute.routing.algebra.Cholesky(covariance).solve(residuals));

        for (int j = 0; j < r; j++) {
            assertThat(profile.feature(1 + j).loss()).isCloseTo(dense[j], within(1e-8));
        }
    }

    @Test
    void knowsAPromptThatCameAfterTheTrainingByItsEmbedding() throws InterruptedException {
        GaussianPosterior posterior = posterior(fit(losses, 1), losses);
        Embedding late = Embedding.of(0.9f, 0.1f);

        FeatureWeights design = posterior.design("later", late).orElseThrow();
        FeatureWeights routed = posterior.map().weigh(late);

        assertThat(design.weight(0)).isEqualTo(routed.weight(0));
        assertThat(posterior.cluster(design))
                .hasValue(posterior.map().clusters().nearest(late));
        assertThat(posterior.map().cluster(routed)).isEqualTo(posterior.cluster(design));
        assertThat(design.weight(design.size() - 1)).isEqualTo(posterior.noise().item());
    }

    @Test
    void theSameSeedGivesTheSameBits() throws InterruptedException {
        assertThat(posterior(fit(losses, 7), losses)).isEqualTo(posterior(fit(losses, 7), losses));
    }

    @Test
    void withoutAnyKnownModelItSmoothsTheNewModelsOwnGrades() throws InterruptedException {
        Matrix none = Matrix.zero(PROMPTS, 0);
        GaussianProcess process = GaussianProcess.fit(embeddings, new int[0], Matrix.zero(0, 0), 1);
        GaussianPosterior posterior = posterior(process, none);

        Profile profile = profile(process, none, new double[] {0.1, 0.9}, REPRESENTATIVE);

        assertThat(predict(posterior, profile, 1, 0).loss())
                .isLessThan(predict(posterior, profile, 0, 1).loss() - 0.3);
    }

    @Test
    void oneOrTwoKnownModelsAreEnoughToTrain() throws InterruptedException {
        for (int models = 1; models <= 2; models++) {
            Matrix few = losses.firstColumns(models);
            GaussianProcess process = fit(few, 1);
            Profile profile = profile(process, few, new double[] {0.1, 0.9}, REPRESENTATIVE);
            GaussianPosterior posterior = posterior(process, few);

            assertThat(predict(posterior, profile, 1, 0).loss())
                    .as("%s known models", models)
                    .isLessThan(predict(posterior, profile, 0, 1).loss() - 0.3);
        }
    }

    @Test
    void missingGradesAreLeftOut() throws InterruptedException {
        Matrix holes = Matrix.of(PROMPTS, skills.length, (n, h) -> (n + h) % 3 == 0 ? Double.NaN : losses.get(n, h));
        GaussianPosterior posterior = posterior(fit(holes, 1), holes);
        Profile profile = profile(fit(holes, 1), holes, new double[] {0.1, 0.9}, REPRESENTATIVE);

        assertThat(predict(posterior, profile, 1, 0).loss()).isCloseTo(0.1, within(0.2));
    }

    private GaussianProcess fit(Matrix scored, long seed) throws InterruptedException {
        return GaussianProcess.fit(embeddings, graded, scored, seed);
    }

    private GaussianPosterior posterior(GaussianProcess process, Matrix scored) {
        int[] rows = IntStream.range(0, REPRESENTATIVE)
                .map(i -> scored.columns() == 0 ? -1 : i)
                .toArray();
        return process.represent(
                IntStream.range(0, REPRESENTATIVE).mapToObj(i -> "p" + i).toList(),
                embeddings.rows(IntStream.range(0, REPRESENTATIVE).toArray()),
                scored.rows(0, REPRESENTATIVE),
                rows);
    }

    /** The profile of a model of this skill after so many grades. */
    private Profile profile(GaussianProcess process, Matrix scored, double[] skill, int grades) {
        GaussianPosterior posterior = posterior(process, scored);
        List<Observation> observations = IntStream.range(0, grades)
                .mapToObj(i -> new Observation(
                        posterior.design("p" + i, embeddings.point(i)).orElseThrow(), 0, 1 - grade(skill, i), 0, 0))
                .toList();
        return posterior.estimate(observations, ProfileState.ACTIVE);
    }

    private static Prediction predict(GaussianPosterior posterior, Profile profile, float x, float y) {
        return profile.predict(posterior.map().weigh(Embedding.of(x, y)));
    }

    /** 0 or 1, with the probability of the model's skill at the prompt's kind; the same for the same prompt and skill. */
    private static double grade(double[] skill, int prompt) {
        double loss = skill[prompt % 2];
        double draw = new SplittableRandom(prompt * 1_000L + Math.round(loss * 100)).nextDouble();
        return draw < loss ? 1 : 0;
    }

    private float[] coordinates() {
        float[] coordinates = new float[2 * PROMPTS];
        for (int n = 0; n < PROMPTS; n++) {
            coordinates[2 * n + n % 2] = 1;
            coordinates[2 * n] += (float) (0.1 * random.nextGaussian());
            coordinates[2 * n + 1] += (float) (0.1 * random.nextGaussian());
        }
        return coordinates;
    }
}
