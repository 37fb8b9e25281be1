package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.attribute.LabellingOptions;
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
import dev.uniroute.v1.GaussianProcessMethod;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.KNearestMethod;
import dev.uniroute.v1.LearnedMapMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.ZeroRouterMethod;
import java.math.BigDecimal;

/** {@code uniroute.v1.RouterMethod}. */
public final class RouterMethods {
    private RouterMethods() {}

    /** A checked method; the default where none is set. */
    public static TrainingMethod toDomain(RouterMethod method) {
        TrainingMethod graded = graded(method);
        return method.getQuality() == Quality.QUALITY_VOTES ? new ByVotes(graded) : graded;
    }

    private static TrainingMethod graded(RouterMethod method) {
        return switch (method.getKindCase()) {
            case K_MEANS -> kMeans(method.getKMeans());
            case LEARNED_MAP -> new LearnedMap(method.getLearnedMap().getClusters());
            case K_NN -> new KNearest(method.getKNn().getNeighbours());
            case ZERO_ROUTER -> new ZeroRouter();
            case GAUSSIAN_PROCESS -> new GaussianProcess();
            case ATTRIBUTES -> attributes(method.getAttributes());
            case PARETO_RANDOM -> new ZeroRouter();
            case KIND_NOT_SET -> TrainingMethod.standard();
        };
    }

    /** The message. */
    public static RouterMethod toProto(TrainingMethod method) {
        RouterMethod.Builder message = RouterMethod.newBuilder().setQuality(Quality.QUALITY_GRADES);
        switch (method) {
            case KMeans(int clusters, double shrinkage, double softness) ->
                message.setKMeans(KMeansMethod.newBuilder()
                        .setClusters(clusters)
                        .setShrinkage(shrinkage)
                        .setSoftness(softness));
            case LearnedMap(int clusters) ->
                message.setLearnedMap(LearnedMapMethod.newBuilder().setClusters(clusters));
            case KNearest(int neighbours) ->
                message.setKNn(KNearestMethod.newBuilder().setNeighbours(neighbours));
            case GaussianProcess() -> message.setGaussianProcess(GaussianProcessMethod.getDefaultInstance());
            case ZeroRouter() -> message.setZeroRouter(ZeroRouterMethod.getDefaultInstance());
            case OnAttributes(TrainingMethod inner, AttributeSource source) ->
                message.setAttributes(AttributesMethod.newBuilder()
                        .setMethod(toProto(inner).toBuilder().clearQuality())
                        .setLabelledBy(source.labelledBy())
                        .setPrompts(source.prompts())
                        .setSpendCapUsd(RunOptions.orZero(source.spendCapUsd())));
            case ByVotes(TrainingMethod inner) ->
                message.mergeFrom(toProto(inner)).setQuality(Quality.QUALITY_VOTES);
        }
        return message.build();
    }

    private static OnAttributes attributes(AttributesMethod method) {
        AttributeSource source = new AttributeSource(
                method.getLabelledBy(),
                method.getPrompts() == 0 ? LabellingOptions.DEFAULT_PROMPTS : method.getPrompts(),
                method.getSpendCapUsd() == 0 ? null : BigDecimal.valueOf(method.getSpendCapUsd()));
        return new OnAttributes(toDomain(method.getMethod()), source);
    }

    private static KMeans kMeans(KMeansMethod method) {
        return new KMeans(
                method.getClusters(),
                method.hasShrinkage() ? method.getShrinkage() : KMeans.DEFAULT_SHRINKAGE,
                method.getSoftness());
    }
}
