package dev.uniroute.service.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.snapshot.CurrentSnapshot;
import dev.uniroute.service.snapshot.SnapshotStanding;
import dev.uniroute.service.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DatabaseContact contact = new DatabaseContact(clock, Duration.ofSeconds(10));
    private @Nullable Snapshot inForce = snapshot(true);
    private Optional<SnapshotStore> store = Optional.empty();

    @BeforeEach
    void keepOne() {
        contact.answered();
        SnapshotStore kept = new SnapshotStore(folder);
        kept.keep(snapshot(true));
        store = Optional.of(kept);
    }

    private static Snapshot snapshot(boolean active) {
        RouterVersion version =
                new RouterVersion(7, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, new float[1]))));
        Profile profile = new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 0.9, 10, 100, 1),
                List.of(new FeatureProfile(0.1, 0.01, 10, 100)));
        RoutableModel model = new RoutableModel(
                "gpt", new ModelEndpoint("gpt", ""), ModelTraits.PLAIN, new Price(1, 2, 0), active, profile);
        return new Snapshot(4, NOW.minusSeconds(90), version, List.of(model), List.of());
    }

    private List<Finding> findings() {
        SnapshotStanding standing = new SnapshotStanding(contact, new CurrentSnapshot(), clock);
        SnapshotCheck.Watched watched = new SnapshotCheck.Watched(Optional.ofNullable(inForce), standing, store);
        return new SnapshotCheck(() -> watched).look();
    }

    @Test
    void describesWhatDecides() {
        List<Finding> findings = findings();

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.OK);
        assertThat(findings.getFirst().detail()).isEqualTo("version 4, 90 s old, router version 7, 1 models");
    }

    @Test
    void missesASnapshot() {
        inForce = null;

        assertThat(findings().getFirst().severity()).isEqualTo(Severity.FAILED);
    }

    @Test
    void missesAModelThatCanBeRoutedTo() {
        inForce = snapshot(false);

        assertThat(findings().getFirst().advice()).contains("register a model");
    }

    @Test
    void warnsOfASnapshotThatMayBeOutOfDate() {
        contact.failed("Connection refused");

        Finding finding = findings().getFirst();

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.detail()).contains("the database has not answered");
    }

    @Test
    void warnsWhereNoneIsKept() {
        store = Optional.empty();
        assertThat(findings().getLast().severity()).isEqualTo(Severity.WARNING);

        store = Optional.of(new SnapshotStore(folder.resolve("elsewhere")));
        assertThat(findings().getLast().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void findsADamagedFileAndLeavesItWhereItIs() throws IOException {
        Path file = folder.resolve("snapshot.bin");
        Files.write(file, new byte[] {1, 2, 3});

        Finding finding = findings().getLast();

        assertThat(finding.check()).isEqualTo("snapshot-on-disk");
        assertThat(finding.severity()).isEqualTo(Severity.FAILED);
        assertThat(file).exists();
    }
}
