package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.training.AttributeSource;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingMethod.ByVotes;
import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.OnAttributes;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.ZeroRouterMethod;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterMethodsTest {

    @Test
    void everyMethodComesBackFromItsMessage() {
        assertThat(List.of(
                        new KMeans(20, 0, 0.5),
                        new LearnedMap(9),
                        new KNearest(11),
                        new ZeroRouter(),
                        new GaussianProcess(),
                        new ByVotes(new KMeans(20, 24, 0)),
                        new ByVotes(
                                new OnAttributes(new GaussianProcess(), new AttributeSource("labeller", 300, null))),
                        new OnAttributes(
                                new KMeans(0, 24, 0), new AttributeSource("labeller", 300, new BigDecimal("1.5")))))
                .allSatisfy(method -> assertThat(RouterMethods.toDomain(RouterMethods.toProto(method)))
                        .isEqualTo(method));
    }

    @Test
    void noMethodIsTheDefault() {
        assertThat(RouterMethods.toDomain(RouterMethod.getDefaultInstance())).isEqualTo(TrainingMethod.standard());
    }

    @Test
    void attributesAreOfAThousandPromptsWithoutACapUnlessItIsSaid() {
        AttributesMethod message =
                AttributesMethod.newBuilder().setLabelledBy("labeller").build();

        assertThat(RouterMethods.toDomain(
                        RouterMethod.newBuilder().setAttributes(message).build()))
                .isEqualTo(new OnAttributes(TrainingMethod.standard(), new AttributeSource("labeller", 1_000, null)));
    }

    @Test
    void paretoRandomIsAnotherNameOfZeroRouter() {
        RouterMethod method = RouterMethod.newBuilder()
                .setParetoRandom(ZeroRouterMethod.getDefaultInstance())
                .build();

        assertThat(RouterMethods.toDomain(method)).isEqualTo(new ZeroRouter());
    }

    @Test
    void shrinksUnlessItIsToldNotTo() {
        assertThat(RouterMethods.toDomain(kMeans(KMeansMethod.newBuilder()))).isEqualTo(new KMeans(0, 24, 0));
        assertThat(RouterMethods.toDomain(kMeans(KMeansMethod.newBuilder().setShrinkage(0))))
                .isEqualTo(new KMeans(0, 0, 0));
    }

    private static RouterMethod kMeans(KMeansMethod.Builder options) {
        return RouterMethod.newBuilder().setKMeans(options).build();
    }
}
