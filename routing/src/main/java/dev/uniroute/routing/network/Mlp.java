package dev.uniroute.routing.network;

import java.util.List;

/** Layers in a row, in training: forward through all of them, the loss, and its gradient back. Mutable; not thread-safe. */
final class Mlp {

    private final List<Layer> layers;
    private final List<Parameter> parameters;
    private final float[][] batch;
    private final float[][] gradients;

    Mlp(List<Layer> layers, int batch, int outputs) {
        this.layers = List.copyOf(layers);
        this.parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        this.batch = new float[batch][];
        this.gradients = new float[batch][outputs];
    }

    List<Layer> layers() {
        return layers;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The loss of the chosen rows; sets the gradients of all parameters. */
    double differentiate(float[][] rows, int[] chosen, Loss loss) {
        for (int i = 0; i < chosen.length; i++) {
            batch[i] = rows[chosen[i]];
        }
        float[][] values = batch;
        for (Layer layer : layers) {
            values = layer.forward(chosen.length, values);
        }
        double result = loss.evaluate(chosen, values, gradients);
        float[][] back = gradients;
        for (Layer layer : layers.reversed()) {
            back = layer.backward(chosen.length, back);
        }
        return result;
    }
}
