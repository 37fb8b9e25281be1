package dev.uniroute.embedding;

import java.nio.FloatBuffer;

/** How the hidden states of T tokens, row-major [T][D], become one vector [D]. */
public enum Pooling {
    /** Their mean, special tokens included. */
    MEAN {
        @Override
        float[] pool(FloatBuffer states, int tokens) {
            int dimension = states.remaining() / tokens;
            float[] mean = new float[dimension];
            for (int token = 0; token < tokens; token++) {
                for (int i = 0; i < dimension; i++) {
                    mean[i] += states.get(token * dimension + i);
                }
            }
            for (int i = 0; i < dimension; i++) {
                mean[i] /= tokens;
            }
            return mean;
        }
    },
    /** That of the first token, {@code [CLS]}. */
    FIRST_TOKEN {
        @Override
        float[] pool(FloatBuffer states, int tokens) {
            float[] first = new float[states.remaining() / tokens];
            states.get(0, first);
            return first;
        }
    };

    abstract float[] pool(FloatBuffer states, int tokens);
}
