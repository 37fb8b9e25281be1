package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.profile;
import static dev.uniroute.registry.contract.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.profiling.Profiles;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Profiles} does. */
public abstract class ProfilesContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void putsAProfileInPlaceOfTheOneBefore() {
        long version = version(ports());
        UUID model = model(ports(), "a").id();
        assertThat(ports().profiles().find(model, version)).isEmpty();

        ports().profiles().put(model, version, profile(1, 1));
        ports().profiles().put(model, version, profile(0.25, 0.5));

        assertThat(ports().profiles().find(model, version))
                .get()
                .extracting(Profiles.Stored::profile)
                .isEqualTo(profile(0.25, 0.5));
    }

    @Test
    void keepsOneProfilePerRouterVersion() {
        long first = version(ports());
        long second = version(ports());
        UUID model = model(ports(), "a").id();

        ports().profiles().put(model, first, profile(1, 1));
        ports().profiles().put(model, second, profile(0, 0));

        assertThat(ports().profiles().find(model, first))
                .get()
                .extracting(Profiles.Stored::profile)
                .isEqualTo(profile(1, 1));
    }

    @Test
    void publishesOnlyUnderTheVersionThatDecides() {
        long active = activeVersion(ports());
        long other = version(ports());
        UUID model = model(ports(), "a").id();
        long published = ports().snapshots().publishedVersion();

        ports().profiles().put(model, other, profile(1, 1));
        assertThat(ports().snapshots().publishedVersion()).isEqualTo(published);

        ports().profiles().put(model, active, profile(1, 1));
        assertThat(ports().snapshots().publishedVersion()).isGreaterThan(published);
    }
}
