package dev.uniroute.routing.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lloyd's iterations from given centroids: move every centroid to the mean of its points, then every point to its nearest
 * centroid. Neither step raises the inertia.
 *
 * <p>A cluster that has lost all its points takes the point that is farthest from its own centroid (which lowers the
 * inertia); one that is empty at the very end is dropped. One use only.
 */
final class Lloyd {

    /** As in the paper. */
    static final int MAX_ITERATIONS = 300;

    /** A smaller relative gain of an iteration ends it. */
    static final double TOLERANCE = 1e-6;

    /** Hears of the iterations of one run. */
    @FunctionalInterface
    interface Progress {
        void iterationEnded(int iteration, double inertia);
    }

    private final TrainingSet set;
    private final float[] centroids;
    private final int k;
    private final int maxIterations;
    private final int[] assigned;
    private final int[] found;
    private final int[] sizes;
    private final double[] squaredDistances;

    /**
     * A run from these centroids, which it moves.
     *
     * @param centroids [K x d]
     * @param maxIterations >= 1
     */
    Lloyd(TrainingSet set, float[] centroids, int maxIterations) {
        this.set = set;
        this.centroids = centroids;
        this.k = centroids.length / set.dimension();
        this.maxIterations = maxIterations;
        this.assigned = new int[set.size()];
        this.found = new int[set.size()];
        this.sizes = new int[k];
        this.squaredDistances = new double[set.size()];
    }

    Clustering run(Progress progress) throws InterruptedException {
        assign();
        double inertia = inertia();
        int iteration = 0;
        boolean moving = true;
        while (moving && iteration < maxIterations) {
            if (Thread.interrupted()) {
                throw new InterruptedException("k-means was interrupted in iteration " + (iteration + 1));
            }
            double before = inertia;
            reseedEmpty();
            moveCentroids();
            boolean changed = assign();
            inertia = inertia();
            progress.iterationEnded(++iteration, inertia);
            moving = changed && (before - inertia > TOLERANCE * before || hasEmpty());
        }
        return result(inertia, iteration);
    }

    /** Moves points to strictly nearer centroids; whether any moved. */
    private boolean assign() {
        new NearestSearch(set, centroids).fill(found);
        boolean changed =
                IntStream.range(0, found.length).parallel().map(this::settle).sum() > 0;
        Arrays.fill(sizes, 0);
        for (int cluster : assigned) {
            sizes[cluster]++;
        }
        return changed;
    }

    /** The search is in single precision; a point leaves its cluster only if it gains in double precision too. */
    private int settle(int i) {
        double stay = set.squaredDistance(i, centroids, assigned[i]);
        double leave = found[i] == assigned[i] ? stay : set.squaredDistance(i, centroids, found[i]);
        squaredDistances[i] = Math.min(stay, leave);
        if (leave < stay) {
            assigned[i] = found[i];
            return 1;
        }
        return 0;
    }

    private void moveCentroids() {
        int d = set.dimension();
        double[] sums = new double[centroids.length];
        for (int i = 0; i < assigned.length; i++) {
            set.addTo(i, sums, assigned[i]);
        }
        for (int c = 0; c < k; c++) {
            for (int j = c * d; sizes[c] > 0 && j < (c + 1) * d; j++) {
                centroids[j] = (float) (sums[j] / sizes[c]);
            }
        }
    }

    private void reseedEmpty() {
        for (int c = 0; c < k; c++) {
            if (sizes[c] == 0) {
                int far = farthest();
                if (squaredDistances[far] > 0) {
                    sizes[assigned[far]]--;
                    assigned[far] = c;
                    sizes[c] = 1;
                    squaredDistances[far] = 0;
                }
            }
        }
    }

    private int farthest() {
        int far = 0;
        for (int i = 1; i < squaredDistances.length; i++) {
            if (squaredDistances[i] > squaredDistances[far]) {
                far = i;
            }
        }
        return far;
    }

    private boolean hasEmpty() {
        return Arrays.stream(sizes).anyMatch(size -> size == 0);
    }

    /** In the order of the points, so that it is the same on any number of cores. */
    private double inertia() {
        double sum = 0;
        for (double distance : squaredDistances) {
            sum += distance;
        }
        return sum;
    }

    private Clustering result(double inertia, int iterations) {
        int d = set.dimension();
        float[] kept = new float[centroids.length];
        List<Integer> keptSizes = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            if (sizes[c] > 0) {
                System.arraycopy(centroids, c * d, kept, keptSizes.size() * d, d);
                keptSizes.add(sizes[c]);
            }
        }
        return new Clustering(set.uncentred(Arrays.copyOf(kept, keptSizes.size() * d)), keptSizes, inertia, iterations);
    }
}
