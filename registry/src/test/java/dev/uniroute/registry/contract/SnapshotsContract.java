package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.EMBEDDER;
import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.embedded;
import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.priced;
import static dev.uniroute.registry.contract.Samples.profile;
import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.spec;
import static dev.uniroute.registry.contract.Samples.trained;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Snapshots} does. */
public abstract class SnapshotsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void isEmptyUntilARouterVersionIsActive() {
        model(ports(), "a");

        assertThat(ports().snapshots().load()).isEmpty();
        assertThat(ports().snapshots().publishedVersion()).isPositive();
    }

    @Test
    void holdsAllThatADecisionReads() {
        long version = activeVersion(ports());
        Model model = model(ports(), "a");
        ports().profiles().put(model.id(), version, profile(0.25, 0.5));
        ports().prompts().store(List.of(training("p1"), Samples.representative("p2"), Samples.representative("p3")));
        ports().promptEmbeddings()
                .store(EMBEDDER, Map.of("p1", embedded(0, 0), "p2", embedded(0.9f, 1), "p3", embedded(0, 0.1f)));

        Snapshot snapshot = snapshot();

        assertThat(snapshot.version()).isEqualTo(ports().snapshots().publishedVersion());
        assertThat(snapshot.routerVersion())
                .isEqualTo(new RouterVersion(version, EMBEDDER, trained().router()));
        assertThat(snapshot.models())
                .containsExactly(new RoutableModel(
                        "a",
                        new ModelEndpoint("provider/a", "http://llm.test/a"),
                        spec("a").traits(),
                        spec("a").price(),
                        true,
                        profile(0.25, 0.5)));
        assertThat(snapshot.calibrationPrompts())
                .containsExactly(
                        new CalibrationPrompt(FeatureWeights.oneHot(1), 17),
                        new CalibrationPrompt(FeatureWeights.oneHot(0), 17));
    }

    @Test
    void holdsModelsThatAreNotRoutedToButNoDeletedOnes() {
        activeVersion(ports());
        List.of("active", "paused", "deleted").forEach(name -> model(ports(), name));
        ports().catalog().update("paused", spec -> spec, ModelState.Event.PAUSE);
        ports().catalog().delete("deleted");

        assertThat(snapshot().models()).extracting(RoutableModel::name).containsExactly("active", "paused");
        assertThat(snapshot().models()).extracting(RoutableModel::active).containsExactly(true, false);
        assertThat(snapshot().models()).extracting(RoutableModel::profile).containsOnlyNulls();
    }

    @Test
    void followsTheActiveVersion() {
        long first = activeVersion(ports());
        Model model = model(ports(), "a");
        ports().profiles().put(model.id(), first, profile(0.25, 0.5));

        long second = activeVersion(ports());

        assertThat(snapshot().routerVersion().number()).isEqualTo(second);
        assertThat(snapshot().models().getFirst().profile()).isNull();
    }

    @Test
    void seesPromptsThatAreEmbeddedLater() {
        activeVersion(ports());
        representative(ports(), "p1", "p2");
        ports().promptEmbeddings().store(EMBEDDER, Map.of("p1", embedded(0, 0)));
        assertThat(snapshot().calibrationPrompts()).hasSize(1);

        ports().promptEmbeddings().store(EMBEDDER, Map.of("p2", embedded(1, 1)));

        assertThat(snapshot().calibrationPrompts()).hasSize(2);
    }

    @Test
    void isPublishedAnewByChangesOfModelsAndByNothingElse() {
        long start = ports().snapshots().publishedVersion();
        model(ports(), "a");
        long registered = ports().snapshots().publishedVersion();
        ports().catalog().update("a", spec -> priced(spec, new Price(9, 9, 9)), null);
        long dearer = ports().snapshots().publishedVersion();
        ports().catalog().update("a", spec -> spec, null);
        representative(ports(), "p1");
        long unchanged = ports().snapshots().publishedVersion();
        ports().catalog().delete("a");
        long deleted = ports().snapshots().publishedVersion();

        assertThat(List.of(start, registered, dearer, deleted)).isSorted().doesNotHaveDuplicates();
        assertThat(unchanged).isEqualTo(dearer);
    }

    @Test
    void isOfOneMomentWhileModelsChange() throws InterruptedException {
        activeVersion(ports());
        model(ports(), "a");
        long start = ports().snapshots().publishedVersion();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int price = 1; price <= 50; price++) {
                Price next = new Price(price, price, price);
                ports().catalog().update("a", spec -> priced(spec, next), null);
            }
        });

        while (writer.isAlive()) {
            Snapshot snapshot = snapshot();
            long changes = snapshot.version() - start;
            Price expected = changes == 0 ? spec("a").price() : new Price(changes, changes, changes);
            assertThat(snapshot.models().getFirst().price()).isEqualTo(expected);
        }

        writer.join();
        assertThat(ports().snapshots().publishedVersion()).isEqualTo(start + 50);
    }

    private Snapshot snapshot() {
        return ports().snapshots().load().orElseThrow();
    }
}
