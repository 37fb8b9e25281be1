package dev.uniroute.routing.network;

/** Numbers that training changes, with the gradient of the loss by each of them and Adam's two moments of it. Mutable. */
final class Parameter {

    final float[][] values;
    final float[][] gradients;
    final float[][] firstMoments;
    final float[][] secondMoments;

    /** All 0, [rows x columns]. */
    Parameter(int rows, int columns) {
        values = new float[rows][columns];
        gradients = new float[rows][columns];
        firstMoments = new float[rows][columns];
        secondMoments = new float[rows][columns];
    }
}
