package dev.uniroute.routing.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.network.AffineLayer;
import dev.uniroute.routing.network.Network;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.GaussianPosterior;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.RbfKernel;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterCodecTest {

    private static final Points POINTS = Points.of(2, 0, -0f, 1e-40f, 3, Float.MAX_VALUE, 5);
    private static final NearestCentroid GROUPS = new NearestCentroid(POINTS);
    private static final AttributeHeads HEADS =
            new AttributeHeads(Points.of(1, 1, 2, 3, 4, -0f, 6, 7), 0, 1, 0, 2, 0, 3, 0);

    private static final StaticEmbedder EMBEDDER = new StaticEmbedder(
            new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]", "\u00e9", "##b")),
            TokenTable.of(2, new byte[] {1, -1, 127, -127, 0, 0, 3, 4, 5, 6}, new float[] {0, 1, 0.5f, 1e-40f, 2}),
            256);

    static Stream<TrainedRouter> routers() {
        OneFeature one = new OneFeature(384);
        Network network = new Network(List.of(
                AffineLayer.of(2, new float[] {1, 2, 3, 4, 5, 6, 7, 8}, new float[] {1, 2, 3, 4}),
                AffineLayer.of(4, new float[12], new float[] {-1, 0, 1})));
        return Stream.of(
                new TrainedRouter(one, ClusterMeans.plain(one)),
                TrainedRouter.ofGroups(GROUPS),
                new TrainedRouter(new SoftCentroids(POINTS, 0.25, 2), ClusterMeans.plain(GROUPS)),
                new TrainedRouter(
                        new NearestPrompts(POINTS, 2), new PromptScores(List.of("a", "", "\u00e9 \ud83d\ude00"))),
                new TrainedRouter(new SoftmaxNetwork(network), ClusterMeans.plain(GROUPS)),
                gaussian(),
                new TrainedRouter(GROUPS, new VoteEstimator(ClusterMeans.shrunken(GROUPS))),
                attributes(HEADS),
                attributes(new AttributeHeads(Points.of(1, new float[7]), new float[7])),
                TrainedRouter.ofGroups(GROUPS).with(EMBEDDER));
    }

    /** L = 2 landmarks in R^2, H = 1 training model, G = 1, C = 3 clusters, R = 2 directions, one prompt with U = 2. */
    private static TrainedRouter gaussian() {
        KernelFeatures map = new KernelFeatures(
                new RbfKernel(Matrix.ofRowMajor(2, 2, 0, 1, -0.0, Double.MIN_VALUE), 0.5),
                Matrix.ofRowMajor(2, 1, 3, 4),
                new double[] {0.25},
                new RbfKernel(Matrix.ofRowMajor(1, 1, 0.5), 2),
                POINTS,
                Matrix.of(6, 3, (i, j) -> i - j / 3.0),
                new double[] {0, 1, -1});
        Matrix designs = Matrix.ofRowMajor(1, 10, 0.5, 1, 2, 1, 0, 1, 0, 0.1, -0.1, 0);
        return new TrainedRouter(
                map, new GaussianPosterior(map, List.of("a"), designs, new GaussianPosterior.Noise(0.1, 0.02, 0)));
    }

    /** The map reads attributes by {@link #HEADS}, the estimator by these. */
    private static TrainedRouter attributes(AttributeHeads estimatorHeads) {
        NearestCentroid groups = new NearestCentroid(Points.of(7, new float[21]));
        return new TrainedRouter(
                new AttributeMap(HEADS, groups), new AttributeEstimator(estimatorHeads, ClusterMeans.shrunken(groups)));
    }

    @ParameterizedTest
    @MethodSource("routers")
    void whatIsWrittenIsReadBackEqual(TrainedRouter router) {
        TrainedRouter read = RouterCodec.decode(RouterCodec.encode(router));

        assertThat(read).isEqualTo(router);
        assertThat(RouterCodec.encode(read)).isEqualTo(RouterCodec.encode(router));
    }

    @Test
    void everyKindIsAmongTheRoutersOfThisTest() {
        assertThat(routers().map(TrainedRouter::promptMap).map(Object::getClass))
                .containsAll(List.of(PromptMap.class.getPermittedSubclasses()));
        assertThat(routers().map(TrainedRouter::estimator).map(Object::getClass))
                .containsAll(List.of(ProfileEstimator.class.getPermittedSubclasses()));
    }

    @Test
    void groupsThatAreThePromptMapAreWrittenOnce() {
        int alone = RouterCodec.encode(TrainedRouter.ofGroups(GROUPS)).length;

        assertThat(alone).isLessThan(2 * 6 * Float.BYTES + 30);
    }

    @Test
    void readsTheFirstFormatWhichHadNoEmbedders() {
        TrainedRouter router = TrainedRouter.ofGroups(GROUPS);
        byte[] bytes = RouterCodec.encode(router);
        byte[] first = Arrays.copyOf(bytes, bytes.length - 1);
        first[4] = 1;

        assertThat(RouterCodec.decode(resealed(first))).isEqualTo(router);
    }

    @Test
    void refusesAnEmbedderOfAnotherDimension() {
        OneFeature map = new OneFeature(3);
        TrainedRouter router = new TrainedRouter(map, ClusterMeans.plain(map));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> router.with(EMBEDDER))
                .withMessageContaining("3 dimensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNI", "hello, this is no router"})
    void refusesForeignBytes(String foreign) {
        assertRefused(foreign.getBytes(StandardCharsets.UTF_8), "no router");
    }

    @Test
    void refusesEveryBeginning() {
        byte[] whole = whole();
        for (int length = 14; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "should have " + whole.length + " bytes but has " + length);
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "should have");
    }

    @Test
    void refusesNewerFormats() {
        byte[] newer = whole();
        newer[4] = 3;

        assertRefused(newer, "format 3, this build reads up to 2");
    }

    @Test
    void refusesDamage() {
        byte[] damaged = whole();
        damaged[20] ^= 1;

        assertRefused(damaged, "checksum");
    }

    @Test
    void refusesUnknownKinds() {
        assertRefused(changed(10, (byte) 99), "prompt maps of kind 99");
    }

    @Test
    void refusesHugeAnnouncements() {
        byte[] bytes = whole();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(11, Integer.MAX_VALUE);

        assertRefused(resealed(bytes), "2147483647 x 2 numbers");
    }

    @Test
    void refusesInvalidValues() {
        byte[] bytes = whole();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(19, Float.NaN);

        assertRefused(resealed(bytes), "not finite");
    }

    @ParameterizedTest
    @MethodSource("routers")
    void mutationsAreReadOrRefusedAndNothingElse(TrainedRouter router) {
        Random random = new Random(9);
        byte[] whole = RouterCodec.encode(router);
        for (int i = 0; i < 1_000; i++) {
            byte[] mutated = mutated(whole, random);
            if (random.nextBoolean() && mutated.length >= 14) {
                resealed(mutated);
            }
            try {
                assertThat(RouterCodec.decode(mutated)).isNotNull();
            } catch (RouterFormatException e) {
                assertThat(e).hasMessageNotContaining("null").message().isNotEmpty();
            }
        }
    }

    @Test
    void keepsTablesByThemselves() {
        byte[] bytes = TokenTableCodec.encode(EMBEDDER.table());

        assertThat(TokenTableCodec.decode(bytes)).isEqualTo(EMBEDDER.table());
        assertThatExceptionOfType(RouterFormatException.class)
                .isThrownBy(() -> TokenTableCodec.decode(whole()))
                .withMessageContaining("no token table");
    }

    /** One to four bytes changed, to an extreme or at random; sometimes cut off or grown. */
    private static byte[] mutated(byte[] whole, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(whole.length + 8) : whole.length;
        byte[] mutated = Arrays.copyOf(whole, length);
        for (int i = random.nextInt(4); i >= 0 && length > 0; i--) {
            byte[] values = {0, 1, -1, 127, -128, (byte) random.nextInt()};
            mutated[random.nextInt(length)] = values[random.nextInt(values.length)];
        }
        return mutated;
    }

    private static byte[] whole() {
        return RouterCodec.encode(TrainedRouter.ofGroups(GROUPS));
    }

    private static byte[] changed(int at, byte value) {
        byte[] bytes = whole();
        bytes[at] = value;
        return resealed(bytes);
    }

    /** With the length and the checksum that its bytes should have, so that what is inside is read; changes the array. */
    private static byte[] resealed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(6, bytes.length - 14);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        buffer.putInt(bytes.length - 4, (int) crc.getValue());
        return bytes;
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatExceptionOfType(RouterFormatException.class)
                .isThrownBy(() -> RouterCodec.decode(bytes))
                .withMessageContaining(reason);
    }
}
