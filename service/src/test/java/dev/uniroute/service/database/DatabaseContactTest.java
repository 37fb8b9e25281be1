package dev.uniroute.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseContactTest {
    private static final Instant START = Instant.EPOCH;

    private Instant now = START;
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final DatabaseContact contact = new DatabaseContact(clock, Duration.ofSeconds(10));

    @Test
    void isAwayUntilItHasAnswered() {
        now = START.plusSeconds(3);

        assertThat(contact.outage()).map(Outage::seconds).hasValue(3L);

        assertThat(contact.answered()).isTrue();

        assertThat(contact.outage()).isEmpty();
    }

    @Test
    void isAwaySinceItsLastAnswerOnceAnAttemptFails() {
        contact.answered();
        now = START.plusSeconds(4);

        contact.failed("connection refused");
        now = START.plusSeconds(9);

        Outage outage = contact.outage().orElseThrow();
        assertThat(outage).isEqualTo(new Outage(Duration.ofSeconds(9), "connection refused"));
    }

    @Test
    void isAwayWhenNobodyHasHeardOfItForLongerThanThePatience() {
        contact.answered();

        now = START.plusSeconds(10);
        assertThat(contact.outage()).isEmpty();
        now = now.plusMillis(1);

        assertThat(contact.outage()).isPresent();
    }

    @Test
    void tellsWhatIsNewsFromWhatIsNot() {
        assertThat(contact.failed("refused")).isTrue();
        assertThat(contact.failed("refused")).isFalse();
        assertThat(contact.failed("timed out")).isTrue();
        assertThat(contact.answered()).isTrue();
        assertThat(contact.answered()).isFalse();
    }
}
