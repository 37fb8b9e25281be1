package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.algebra.SymmetricEigen;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.profile.GaussianPosterior;
import dev.uniroute.routing.promptmap.KernelFeatures;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A Gaussian process over prompts and models (docs/gaussian-process.md), fitted to what the training models were graded:
 *
 * <ol>
 *   <li><b>resemblance</b> of prompts by their embeddings alone ({@link PromptSpace});
 *   <li><b>expectation</b>: what every training model is expected to lose on a prompt ({@link RidgeRegression}), and from that
 *       what a model that is not among them is expected to lose, and how the models differ ({@link Population});
 *   <li><b>scales</b> of the parts of the covariance, by marginal likelihood, each training model in turn as if it had never
 *       been seen ({@link ScaleSearch});
 *   <li><b>discrepancy</b>: what the process does not explain, so that its intervals are honest ({@link Discrepancy});
 *   <li><b>rotation</b> of the features, so that a model graded on the representative prompts has nearly independent
 *       coefficients ({@link #represent}).
 * </ol>
 *
 * <p>What comes out is bilinear, Phi(x)^T Psi(h): {@link KernelFeatures} is Phi, {@link GaussianPosterior} makes Psi.
 */
public final class GaussianProcess {

    /** R, at most: the directions that are kept. */
    static final int MAX_DIRECTIONS = 127;

    /** Variance of grades where no model is known. */
    private static final double USUAL_VARIANCE = 0.2;

    private static final double LEAST_VARIANCE = 1e-4;

    /** nu and delta where there are too few training models to learn them. */
    private static final double USUAL_LEVEL = 0.06;

    private static final double USUAL_DISCREPANCY_SHARE = 0.02;

    /** Directions that no representative prompt tells apart are ordered by how much prompts at large vary in them. */
    private static final double WEIGHT_OF_ALL = 1e-3;

    /** So many of them are enough to tell. */
    private static final int PROMPTS_AT_LARGE = 1_500;

    private final PromptSpace space;
    private final TrainingModels models;
    private final PriorFeatures prior;
    private final double discrepancy;

    private GaussianProcess(PromptSpace space, TrainingModels models, PriorFeatures prior, double discrepancy) {
        this.space = space;
        this.models = models;
        this.prior = prior;
        this.discrepancy = discrepancy;
    }

    /**
     * Fits.
     *
     * @param embeddings of all prompts, [N x D], N >= 1
     * @param graded indices of the prompts with grades, ascending
     * @param losses of the training models on these, [graded x H], NaN: not graded; H may be 0; every column has a value
     * @param seed fixes all random choices
     */
    public static GaussianProcess fit(Points embeddings, int[] graded, Matrix losses, long seed)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        PromptSpace space = PromptSpace.of(embeddings, random);
        boolean known = losses.columns() > 0;
        Points points = known ? embeddings.rows(graded) : embeddings;
        TrainingModels models =
                TrainingModels.fit(space, points, known ? losses : Matrix.zero(points.size(), 0), random);
        double variance = known ? Math.max(LEAST_VARIANCE, RidgeRegression.meanVariance(losses)) : USUAL_VARIANCE;
        Scales initial = Scales.initial(variance);
        if (models.count() < ScaleSearch.FEWEST_MODELS) {
            PriorFeatures prior = new PriorFeatures(initial, USUAL_LEVEL);
            return new GaussianProcess(space, models, prior, USUAL_DISCREPANCY_SHARE * variance);
        }
        PriorFeatures prior = new PriorFeatures(ScaleSearch.learn(models, initial, random), 0);
        return new GaussianProcess(space, models, prior, Discrepancy.of(models, prior, points, random));
    }

    /**
     * The estimator of profiles from grades on these representative prompts, and with it the prompt map.
     *
     * @param ids of the representative prompts
     * @param embeddings [n x D]; n may be 0
     * @param losses of the training models on them, [n x H], NaN: not graded
     * @param rows where each of them is among the graded prompts of {@link #fit}; -1: it is not
     */
    public GaussianPosterior represent(List<String> ids, Points embeddings, Matrix losses, int... rows) {
        Matrix z = space.features(embeddings).minusRow(models.zMean().row(0));
        Matrix plain = models.regression().predict(z);
        Matrix membership = space.membership(embeddings);
        Matrix features = prior.of(
                Population.unrecorded(plain).spread(), z, models.lossKernel().at(plain), membership);
        Matrix rotation = rotation(features);
        Matrix expected = Matrix.of(
                plain.rows(),
                plain.columns(),
                (i, h) -> rows[i] < 0
                        ? plain.get(i, h)
                        : models.regression().leaveOneOut().get(rows[i], h));
        Population population = Population.of(expected, losses);
        Matrix items = prior.items(population);
        double itemVariance = items.rows() == 0 ? 0 : meanSquare(items) * items.columns();
        Matrix designs = population
                .mean()
                .plus(1, population.itemMean())
                .beside(features.times(rotation))
                .beside(Matrix.of(features.rows(), 1, (i, j) -> 1))
                .beside(membership)
                .beside(items)
                .beside(Matrix.of(features.rows(), 1, (i, j) -> isRecorded(losses, i) ? 0 : itemVariance));
        return new GaussianPosterior(
                map(rotation),
                ids,
                designs,
                new GaussianPosterior.Noise(prior.scales().noise(), itemVariance, discrepancy));
    }

    /** Eigenvectors of the features' second moments over the representative prompts, [features x R]. */
    private Matrix rotation(Matrix features) {
        int[] some = evenly(models.z().rows());
        Matrix expected = models.regression().leaveOneOut().ofRows(some);
        Matrix all = prior.of(
                Population.unrecorded(expected).spread(),
                models.z().ofRows(some),
                models.lossKernel().at(expected),
                models.membership().ofRows(some));
        double weight = WEIGHT_OF_ALL * Math.max(1, features.rows()) / Math.max(1, all.rows());
        SymmetricEigen eigen = new SymmetricEigen(features.gram().plus(weight, all.gram()));
        return eigen.vectors().firstColumns(Math.min(MAX_DIRECTIONS, features.columns()));
    }

    /** All of n rows, or {@value #PROMPTS_AT_LARGE} at even distances. */
    private static int[] evenly(int n) {
        int count = Math.min(n, PROMPTS_AT_LARGE);
        return IntStream.range(0, count).map(i -> (int) ((long) i * n / count)).toArray();
    }

    /**
     * Everything up to the kernels' values is linear, so it is multiplied out: with z = k T - mean and f = offset + z W,
     * spread = f C where C takes the mean off and divides by sqrt(H - 1).
     */
    private KernelFeatures map(Matrix rotation) {
        Matrix textProjection = space.text().projection();
        Matrix lossProjection = models.lossKernel().projection();
        int h = models.count();
        int l = textProjection.rows();
        int g = lossProjection.rows();
        int c = space.clusters().size();
        Scales scales = prior.scales();
        Matrix centring = Matrix.of(h, h, (i, j) -> ((i == j ? 1 : 0) - 1.0 / h) / Math.sqrt(Math.max(1, h - 1)));
        Matrix ofLosses = Matrix.of(h, 1, (i, j) -> 1.0 / h)
                .beside(centring.times(rotation.rows(0, h)).scale(Math.sqrt(scales.training())));
        Matrix ofText = blank(l).beside(rotation.rows(h, h + l).scale(Math.sqrt(scales.text())));
        Matrix ofKernel = blank(g).beside(rotation.rows(h + l, h + l + g).scale(Math.sqrt(scales.losses())));
        Matrix ofClusters =
                blank(c).beside(rotation.rows(h + l + g, h + l + g + c).scale(Math.sqrt(scales.clusters())));
        Matrix level = Matrix.of(1, 1, (i, j) -> h == 0 ? Population.NOTHING_KNOWN : 0)
                .beside(rotation.rows(h + l + g + c, h + l + g + c + 1).scale(Math.sqrt(prior.level())));
        Matrix weights = models.regression().weights();
        Matrix lossOffset = models.regression().offset().plus(-1, models.zMean().times(weights));
        Matrix output = textProjection
                .times(weights.times(ofLosses).plus(1, ofText))
                .above(lossProjection.times(ofKernel))
                .above(ofClusters);
        Matrix offset = level.plus(1, lossOffset.times(ofLosses))
                .plus(-1, models.zMean().times(ofText));
        return new KernelFeatures(
                space.text().kernel(),
                textProjection.times(weights),
                lossOffset.row(0),
                models.lossKernel().kernel(),
                space.clusters(),
                output,
                offset.row(0));
    }

    private static Matrix blank(int rows) {
        return Matrix.zero(rows, 1);
    }

    private static boolean isRecorded(Matrix losses, int prompt) {
        return IntStream.range(0, losses.columns()).anyMatch(h -> !Double.isNaN(losses.get(prompt, h)));
    }

    private static double meanSquare(Matrix matrix) {
        double sum = 0;
        for (double value : matrix.toArray()) {
            sum += value * value;
        }
        return sum / (matrix.rows() * matrix.columns());
    }
}
