package dev.uniroute.routing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTableTest {

    @Test
    void everyEntryIsWithinHalfAStepOfWhatItWas() {
        Random random = new Random(3);
        float[] rows = new float[100 * 17];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }

        TokenTable table = TokenTable.quantised(17, rows);

        byte[] values = table.values();
        float[] scales = table.scales();
        for (int i = 0; i < rows.length; i++) {
            float step = scales[i / 17];
            assertThat(Math.abs(values[i] * step - rows[i])).isLessThanOrEqualTo(0.501f * step);
        }
    }

    @Test
    void aRowOfZerosStaysZero() {
        TokenTable table = TokenTable.quantised(2, 0, -0f, 1, -1);

        assertThat(table.values()).containsExactly(0, 0, 127, -127);
        assertThat(table.scales()[0]).isZero();
    }

    @Test
    void refusesScalesThatNoTableHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenTable.of(1, new byte[2], new float[] {1, Float.NaN}))
                .withMessageContaining("token 1");
        assertThatIllegalArgumentException().isThrownBy(() -> TokenTable.of(2, new byte[3], new float[] {1}));
    }
}
