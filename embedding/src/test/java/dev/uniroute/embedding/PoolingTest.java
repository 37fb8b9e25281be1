package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private static final FloatBuffer STATES = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 8, 0});

    @Test
    void takesTheMeanOrTheFirst() {
        assertThat(Pooling.MEAN.pool(STATES, 3)).containsExactly(4, 2);
        assertThat(Pooling.FIRST_TOKEN.pool(STATES, 3)).containsExactly(1, 2);
    }
}
