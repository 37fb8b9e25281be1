package dev.uniroute.routing.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.algebra.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarginalLikelihoodTest {

    private static final Matrix ZERO = Matrix.zero(30, 30);
    private static final Matrix ONE = ZERO.plusDiagonal(1);

    @Test
    void isWhatTheFormulaSays() throws InterruptedException {
        // C = 2 I over one value 3: (log 2 + 9 / 2) / 2, and the prior is at its centre.
        Matrix one = Matrix.ofRowMajor(1, 1, 1);
        Matrix zero = Matrix.zero(1, 1);
        MarginalLikelihood.Case single = new MarginalLikelihood.Case(
                List.of(zero, zero, zero, zero, zero, zero, one), Matrix.ofRowMajor(1, 1, 3));
        Scales scales = Scales.of(1, 1, 1, 1, 1, 1, 2);

        double negative = new MarginalLikelihood(List.of(single), scales).negative(scales.toArray());

        assertThat(negative).isCloseTo((Math.log(2) + 4.5) / 2, within(1e-12));
    }

    @Test
    void findsTheVarianceThatMadeTheData() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(5);
        List<MarginalLikelihood.Case> cases = new ArrayList<>();
        for (int c = 0; c < 8; c++) {
            List<Matrix> grams = new ArrayList<>(Collections.nCopies(6, ZERO));
            grams.add(ONE);
            cases.add(new MarginalLikelihood.Case(grams, Matrix.of(30, 1, (i, j) -> 0.2 * random.nextGaussian())));
        }

        Scales found = new MarginalLikelihood(cases, Scales.initial(0.2)).maximise();

        assertThat(found.noise()).isCloseTo(0.04, within(0.012));
        assertThat(found.text()).isEqualTo(Scales.initial(0.2).text());
    }
}
