package dev.uniroute.routing.clustering;

/**
 * The k smallest of n distances: a heap of the k best so far with the worst of them on top, so that most of the others need
 * one comparison. O(n log k) at worst, O(n + k log k log n) for distances in random order.
 */
public final class NearestFew {

    private final double[] distances;
    /** A binary heap: the parent of i is (i - 1) / 2 and is farther, of equals the one with the higher index. */
    private final int[] heap;

    private NearestFew(double[] distances, int k) {
        this.distances = distances;
        this.heap = new int[k];
    }

    /**
     * Indices of the k smallest, in no certain order; ties go to the lower index.
     *
     * @param distances [n], none NaN
     * @param k 1 <= k <= n
     * @throws IllegalArgumentException if k is out of range
     */
    public static int[] of(double[] distances, int k) {
        if (k < 1 || k > distances.length) {
            throw new IllegalArgumentException("k must be in [1, " + distances.length + "] but is " + k);
        }
        NearestFew few = new NearestFew(distances, k);
        for (int i = 0; i < k; i++) {
            few.heap[i] = i;
        }
        for (int i = k / 2 - 1; i >= 0; i--) {
            few.sink(i);
        }
        for (int i = k; i < distances.length; i++) {
            few.offer(i);
        }
        return few.heap;
    }

    private void offer(int point) {
        if (isFarther(heap[0], point)) {
            heap[0] = point;
            sink(0);
        }
    }

    private void sink(int from) {
        int at = from;
        int child = fartherChild(at);
        while (child < heap.length && isFarther(heap[child], heap[at])) {
            int point = heap[at];
            heap[at] = heap[child];
            heap[child] = point;
            at = child;
            child = fartherChild(at);
        }
    }

    private int fartherChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < heap.length && isFarther(heap[right], heap[left]) ? right : left;
    }

    private boolean isFarther(int one, int other) {
        return distances[one] > distances[other] || (distances[one] == distances[other] && one > other);
    }
}
