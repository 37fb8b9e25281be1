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
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.routing.network.AffineLayer;
import dev.uniroute.routing.network.Network;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link RouterVersions} does. */
public abstract class RouterVersionsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void storesAVersionAsItIs() {
        long number = version(ports());

        Stored stored = ports().routerVersions().find(number).orElseThrow();

        assertThat(stored.number()).isEqualTo(number);
        assertThat(stored.description()).isEqualTo(trained().description());
        assertThat(ports().routerVersions().load(number))
                .contains(new RouterVersion(number, Samples.EMBEDDER, trained().router()));
        assertThat(stored.active()).isFalse();
        assertThat(stored.activateTime()).isNull();
        assertThat(ports().routerVersions().active()).isEmpty();
        assertThat(ports().routerVersions().find(number + 1)).isEmpty();
        assertThat(ports().routerVersions().load(number + 1)).isEmpty();
    }

    static Stream<Arguments> routers() {
        PromptMap hard = new NearestCentroid(Samples.CORNERS);
        PromptMap soft = new SoftCentroids(Samples.CORNERS, 0.5, 2);
        PromptMap one = new OneFeature(2);
        return Stream.of(
                Arguments.of(new TrainingMethod.KMeans(2, 24, 0), TrainedRouter.ofGroups(hard)),
                Arguments.of(new TrainingMethod.KMeans(2, 0, 0), new TrainedRouter(hard, ClusterMeans.plain(hard))),
                Arguments.of(new TrainingMethod.KMeans(2, 3, 0.5), new TrainedRouter(soft, new ClusterMeans(hard, 3))),
                Arguments.of(
                        new TrainingMethod.KNearest(1),
                        new TrainedRouter(
                                new NearestPrompts(Samples.CORNERS, 1), new PromptScores(List.of("p1", "p2")))),
                Arguments.of(new TrainingMethod.LearnedMap(2), new TrainedRouter(network(), ClusterMeans.plain(hard))),
                Arguments.of(new TrainingMethod.ZeroRouter(), TrainedRouter.ofGroups(one)));
    }

    private static SoftmaxNetwork network() {
        return new SoftmaxNetwork(
                new Network(List.of(AffineLayer.of(2, new float[] {1, 0, 0, -1}, new float[] {0.5f, 0.25f}))));
    }

    @ParameterizedTest
    @MethodSource("routers")
    void keepsEveryKindOfRouter(TrainingMethod method, TrainedRouter router) {
        UUID run = training(ports()).id();

        long number = ports().routerVersions().store(run, Samples.trained(method, router));

        assertThat(find(number).description().method()).isEqualTo(method);
        assertThat(find(number).description().features()).isEqualTo(router.features());
        assertThat(ports().routerVersions().load(number)).contains(new RouterVersion(number, Samples.EMBEDDER, router));
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
