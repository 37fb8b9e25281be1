package dev.uniroute.routing.network;

import dev.uniroute.routing.clustering.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Trains a multilayer perceptron, {@code FC_out(H(..H(BN(x))))} with {@code H = ReLU o BN o FC(width)}, by Adam on shuffled
 * batches, the last of which may be smaller. One core; the seed fixes the first weights and the order of the rows: the same
 * inputs, loss and seed give the same bits.
 *
 * @param hidden widths of the hidden layers, each >= 1; may be empty
 * @param epochs passes over the rows, >= 1
 * @param batch rows per step, >= 1
 * @param rate learning rate, > 0
 */
public record MlpTraining(List<Integer> hidden, int epochs, int batch, double rate) {

    public MlpTraining {
        hidden = List.copyOf(hidden);
        if (epochs < 1 || batch < 1 || !(rate > 0) || hidden.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("widths, epochs and batch must be >= 1 and rate > 0 but are " + hidden
                    + ", " + epochs + ", " + batch + ", " + rate);
        }
    }

    /** As in the paper (METHOD section 2): 128 and 128, 5 epochs, batches of 64, rate 0.005. */
    public static MlpTraining ofThePaper() {
        return new MlpTraining(List.of(128, 128), 5, 64, 0.005);
    }

    /**
     * Trains.
     *
     * @param inputs [rows x D], at least one row
     * @param outputs >= 1
     * @param loss of the logits; reads rows by their index in {@code inputs}
     * @throws InterruptedException if the thread is interrupted; noticed within one step
     */
    public Network train(Points inputs, int outputs, Loss loss, long seed) throws InterruptedException {
        if (inputs.size() == 0 || outputs < 1) {
            throw new IllegalArgumentException("training needs at least 1 row and 1 output");
        }
        RandomGenerator random = new SplittableRandom(seed);
        Mlp mlp = new Mlp(layers(inputs.dimension(), outputs, random), batch, outputs);
        Adam adam = new Adam(rate);
        float[][] rows = rows(inputs);
        int[] order = IntStream.range(0, rows.length).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += batch) {
                step(
                        mlp,
                        adam,
                        rows,
                        IntStream.of(order).skip(from).limit(batch).toArray(),
                        loss);
            }
        }
        return Folding.fold(inputs.dimension(), mlp.layers());
    }

    private static void step(Mlp mlp, Adam adam, float[][] rows, int[] chosen, Loss loss) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the training of a network was interrupted");
        }
        mlp.differentiate(rows, chosen, loss);
        adam.step(mlp.parameters());
    }

    /** BN, then FC, BN, ReLU per hidden layer, then FC. */
    List<Layer> layers(int inputs, int outputs, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new BatchNorm(batch, inputs));
        int width = inputs;
        for (int next : hidden) {
            layers.add(new Dense(batch, width, next, random));
            layers.add(new BatchNorm(batch, next));
            layers.add(new Relu(batch, next));
            width = next;
        }
        layers.add(new Dense(batch, width, outputs, random));
        return layers;
    }

    private static float[][] rows(Points points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.point(i).toArray())
                .toArray(float[][]::new);
    }

    /** Fisher and Yates. */
    private static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
