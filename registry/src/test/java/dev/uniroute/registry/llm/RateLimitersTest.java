package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitersTest {
    private final VirtualTime time = new VirtualTime();
    private final RateLimiters limiters = new RateLimiters(time, time);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 50, 10_000})
    void keepsTheRate(double callsPerSecond) throws InterruptedException {
        Instant start = time.instant();

        for (int call = 0; call < 2_000; call++) {
            limiters.of("m", callsPerSecond).acquire(Duration.ofDays(1));
        }

        double seconds = Duration.between(start, time.instant()).toNanos() / 1e9;
        double burst = Math.max(1, callsPerSecond / 10);
        assertThat(seconds).isBetween((1_999 - burst) / callsPerSecond, 2_001 / callsPerSecond);
    }

    @Test
    void refusesAtOnceWhereTheWaitWouldBeTooLong() throws InterruptedException {
        RateLimiter limiter = limiters.of("m", 0.1);
        limiter.acquire(Duration.ofSeconds(1));

        assertThat(limiter.acquire(Duration.ofSeconds(9))).isFalse();
        assertThat(limiter.acquire(Duration.ZERO)).isFalse();
        assertThat(time.sleeps()).isEmpty();
        assertThat(limiter.acquire(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void sharesOneLimiterPerModel() {
        assertThat(limiters.of("a", 5)).isSameAs(limiters.of("a", 5)).isNotSameAs(limiters.of("b", 5));
        assertThat(limiters.of("a")).isSameAs(limiters.of("a", 5));
        assertThat(limiters.of("a", 6)).isNotSameAs(limiters.of("b", 5)).isSameAs(limiters.of("a"));
    }

    @Test
    void doesNotLimitWithoutARate() throws InterruptedException {
        for (int call = 0; call < 1_000; call++) {
            assertThat(limiters.of("m", 0).acquire(Duration.ofSeconds(1))).isTrue();
            assertThat(limiters.of("unknown").acquire(Duration.ofSeconds(1))).isTrue();
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesARateThatIsNone(double callsPerSecond) {
        assertThatIllegalArgumentException().isThrownBy(() -> limiters.of("m", callsPerSecond));
    }
}
