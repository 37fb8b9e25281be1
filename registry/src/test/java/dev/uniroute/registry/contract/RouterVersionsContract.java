package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.trained;
import static dev.uniroute.registry.contract.Samples.training;
import static dev.uniroute.registry.contract.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.RouterVersions.Stored;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RouterVersions} does. */
public abstract class RouterVersionsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void storesAVersionAsItIs() {
        long number = version(ports());

        Stored stored = ports().routerVersions().find(number).orElseThrow();

        assertThat(stored.number()).isEqualTo(number);
        assertThat(stored.trained()).isEqualTo(trained());
        assertThat(stored.active()).isFalse();
        assertThat(stored.activateTime()).isNull();
        assertThat(ports().routerVersions().active()).isEmpty();
        assertThat(ports().routerVersions().find(number + 1)).isEmpty();
    }

    @Test
    void givesARunOneNumber() {
        UUID run = training(ports()).id();
        long number = ports().routerVersions().store(run, trained());

        assertThat(ports().routerVersions().store(run, trained())).isEqualTo(number);
        assertThat(version(ports())).isGreaterThan(number);
    }

    @Test
    void activatesAndRollsBack() {
        long first = activeVersion(ports());
        long second = activeVersion(ports());
        assertThat(active().number()).isEqualTo(second);

        ports().routerVersions().activate(first);

        assertThat(active().number()).isEqualTo(first);
        assertThat(active().active()).isTrue();
        assertThat(active().activateTime()).isAfter(find(second).activateTime());
        assertThat(find(second).active()).isFalse();
    }

    @Test
    void publishesWhatItActivatesOnce() {
        long version = version(ports());
        long before = ports().snapshots().publishedVersion();

        ports().routerVersions().activate(version);
        long activated = ports().snapshots().publishedVersion();
        ports().routerVersions().activate(version);

        assertThat(activated).isGreaterThan(before);
        assertThat(ports().snapshots().publishedVersion()).isEqualTo(activated);
    }

    @Test
    void activatesNothingThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports().routerVersions().activate(7));
    }

    @Test
    void listsNewestFirstPageByPage() {
        long first = activeVersion(ports());
        long second = version(ports());
        long third = version(ports());

        Page<Stored> page = ports().routerVersions().list(new Page.Request(2, null));
        Page<Stored> rest = ports().routerVersions().list(new Page.Request(2, page.next()));

        assertThat(page.items()).extracting(Stored::number).containsExactly(third, second);
        assertThat(rest.items()).containsExactly(find(first));
        assertThat(rest.next()).isNull();
    }

    private Stored active() {
        return ports().routerVersions().active().orElseThrow();
    }

    private Stored find(long number) {
        return ports().routerVersions().find(number).orElseThrow();
    }
}
