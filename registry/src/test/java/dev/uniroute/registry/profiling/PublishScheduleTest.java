package dev.uniroute.registry.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishScheduleTest {

    @Test
    void comesAfterTheFirstBatchAndThenWithHalfAsManyAnswersAgain() {
        PublishSchedule schedule = new PublishSchedule(25, 0);

        assertThat(IntStream.rangeClosed(1, 150).filter(schedule::due)).containsExactly(25, 38, 58, 88, 133);
    }

    @Test
    void comesAtOnceForARunThatGoesOn() {
        PublishSchedule schedule = new PublishSchedule(25, 100);

        assertThat(IntStream.rangeClosed(101, 160).filter(schedule::due)).containsExactly(101, 152);
    }
}
