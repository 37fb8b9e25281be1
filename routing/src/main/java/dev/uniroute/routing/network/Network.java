package dev.uniroute.routing.network;

import java.util.List;

/**
 * A trained network in its inference form: affine layers with ReLU, {@code max(0, y)}, between them and nothing after the
 * last, so that its outputs are logits.
 *
 * @param layers at least one; each reads as many numbers as the one before it gives
 */
public record Network(List<AffineLayer> layers) {

    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network has at least 1 layer");
        }
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i).inputs() != layers.get(i - 1).outputs()) {
                throw new IllegalArgumentException(
                        "layer " + i + " reads " + layers.get(i).inputs() + " numbers, the one before it gives "
                                + layers.get(i - 1).outputs());
            }
        }
    }

    /** How many numbers it reads. */
    public int inputs() {
        return layers.getFirst().inputs();
    }

    /** How many logits it gives. */
    public int outputs() {
        return layers.getLast().outputs();
    }

    /**
     * The logits, [outputs].
     *
     * @param x [inputs]
     */
    public float[] apply(float[] x) {
        if (x.length != inputs()) {
            throw new IllegalArgumentException("the network reads " + inputs() + " numbers, not " + x.length);
        }
        float[] y = layers.getFirst().apply(x);
        for (AffineLayer layer : layers.subList(1, layers.size())) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.max(0, y[i]);
            }
            y = layer.apply(y);
        }
        return y;
    }
}
