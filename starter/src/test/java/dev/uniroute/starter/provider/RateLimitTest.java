package dev.uniroute.starter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow

    @Test
    void admitsSoManyCallsASecond() {
        RateLimit limit = new RateLimit(2, now::get);

        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isFalse();
    }

    @Test
    void admitsAgainAfterASecond() {
        RateLimit limit = new RateLimit(1, now::get);
        limit.admits("a");

        now.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertThat(limit.admits("a")).isTrue();
    }

    @Test
    void countsEveryModelByItself() {
        RateLimit limit = new RateLimit(1, now::get);
        limit.admits("a");

        assertThat(limit.admits("b")).isTrue();
    }

    @Test
    void zeroIsNoLimit() {
        RateLimit limit = new RateLimit(0, now::get);

        for (int i = 0; i < 1_000; i++) {
            assertThat(limit.admits("a")).isTrue();
        }
    }
}
