package dev.uniroute.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakTest {

    private static Expectations judged(long[] mib, long[] files) {
        Soak.Resources resources = new Soak.Resources();
        for (int i = 0; i < mib.length; i++) {
            resources.add(mib[i], files[i]);
        }
        Expectations expect = new Expectations();
        resources.judge(expect);
        return expect;
    }

    @Test
    void oneCollectionMoreOrLessIsNoGrowth() {
        assertThat(judged(new long[] {300, 420, 310, 305, 430, 320}, new long[] {90, 91, 90, 92, 90, 91})
                        .violations())
                .isEmpty();
    }

    @Test
    void whatGrowsAllTheTimeIsALeak() {
        assertThat(judged(new long[] {300, 340, 380, 420, 460, 500}, new long[] {90, 100, 110, 120, 130, 140})
                        .violations())
                .containsExactly(
                        "memory grew by 120 MiB: [300, 340, 380, 420, 460, 500]",
                        "open files grew by 30: [90, 100, 110, 120, 130, 140]");
    }

    @Test
    void nothingSeenIsNothingGrown() {
        assertThat(judged(new long[0], new long[0]).violations()).isEmpty();
    }
}
