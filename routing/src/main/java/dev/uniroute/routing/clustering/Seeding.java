package dev.uniroute.routing.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * k-means++ (Arthur and Vassilvitskii 2007): the first centroid is a point at random; each further one is a point drawn
 * with probability proportional to its squared distance to the nearest centroid so far. A point that equals a centroid is
 * never drawn, so with fewer distinct points than k every distinct point becomes a centroid and there are no more.
 */
final class Seeding {

    private final TrainingSet set;
    private final float[] centroids;
    private final double[] squaredDistances;
    private int chosen;

    private Seeding(TrainingSet set, int k) {
        this.set = set;
        this.centroids = new float[Math.multiplyExact(Math.min(k, set.size()), set.dimension())];
        this.squaredDistances = new double[set.size()];
        Arrays.fill(squaredDistances, Double.POSITIVE_INFINITY);
    }

    /** At most k different points of the set, [.. x d]; at least one. O(n k d). */
    static float[] choose(TrainingSet set, int k, RandomGenerator random) {
        Seeding seeding = new Seeding(set, k);
        seeding.add(random.nextInt(set.size()));
        double potential = seeding.potential();
        while (seeding.chosen < Math.min(k, set.size()) && potential > 0) {
            seeding.add(seeding.draw(random.nextDouble() * potential));
            potential = seeding.potential();
        }
        return Arrays.copyOf(seeding.centroids, seeding.chosen * set.dimension());
    }

    private void add(int point) {
        set.copyTo(point, centroids, chosen);
        int row = chosen++;
        IntStream.range(0, set.size())
                .parallel()
                .forEach(i ->
                        squaredDistances[i] = Math.min(squaredDistances[i], set.squaredDistance(i, centroids, row)));
    }

    private double potential() {
        double sum = 0;
        for (double distance : squaredDistances) {
            sum += distance;
        }
        return sum;
    }

    /** The point in whose share of the potential the target lies; the last with a share if rounding led beyond. */
    private int draw(double target) {
        int drawn = 0;
        double sum = 0;
        for (int i = 0; i < squaredDistances.length && sum <= target; i++) {
            if (squaredDistances[i] > 0) {
                sum += squaredDistances[i];
                drawn = i;
            }
        }
        return drawn;
    }
}
