package dev.uniroute.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void isTheValueInTheMiddleAndThoseAtTheEnds() {
        assertThat(Spread.of(5, 1, 9)).isEqualTo(new Spread(5, 1, 9, 3));
    }

    @Test
    void isBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Spread.of(4, 1, 2, 9).median()).isEqualTo(3);
    }

    @Test
    void dividesWhatWasMeasuredInTheSameTurn() {
        Spread ratio = Spread.ofRatios(List.of(10.0, 1.0, 6.0), List.of(10.0, 2.0, 3.0));

        assertThat(ratio).isEqualTo(new Spread(1, 0.5, 2, 3));
    }

    @Test
    void refusesToSpeakOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(Spread::of);
    }
}
