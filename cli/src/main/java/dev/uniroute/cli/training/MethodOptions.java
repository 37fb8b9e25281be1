package dev.uniroute.cli.training;

import dev.uniroute.cli.InputException;
import dev.uniroute.v1.GaussianProcessMethod;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.KNearestMethod;
import dev.uniroute.v1.LearnedMapMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.ZeroRouterMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a router version is trained. An option that the method does not have is an error, not ignored. */
final class MethodOptions {

    @Option(
            names = "--method",
            paramLabel = "NAME",
            converter = MethodName.Converter.class,
            description =
                    "How: gaussian-process (the default), k-means, learned-map, k-nn, zero-router; pareto-random is"
                            + " another name of the last, for what it does under a budget.")
    private @Nullable MethodName name;

    @Option(
            names = "--clusters",
            paramLabel = "K",
            description = "Number of clusters, for k-means and learned-map; without --method it means k-means. Default:"
                    + " chosen from 3 to one per 50 representative prompts.")
    private @Nullable Integer clusters;

    @Option(
            names = "--shrinkage",
            paramLabel = "L",
            description =
                    "For k-means: how strongly a cluster's mean is drawn toward the overall one, in evaluations. 0:"
                            + " not at all. Default: 24.")
    private @Nullable Double shrinkage;

    @Option(
            names = "--softness",
            paramLabel = "S",
            description = "For k-means: how softly prompts belong to clusters. Default: 0, to the nearest alone.")
    private @Nullable Double softness;

    @Option(
            names = "--neighbours",
            paramLabel = "K",
            description =
                    "Number of neighbours, for k-nn, which it means without --method. Default: chosen from 5 to a third"
                            + " of the representative prompts.")
    private @Nullable Integer neighbours;

    @Mixin
    private final AttributeOptions attributes = new AttributeOptions();

    @Option(
            names = "--quality",
            paramLabel = "WHAT",
            description =
                    "What quality is: grades (the default), or votes: the probability to be preferred, from imported"
                            + " votes; not for k-nn and learned-map.")
    private @Nullable Quality quality;

    /** The method, if any of it is given. */
    Optional<RouterMethod> method() {
        Optional<RouterMethod> method = attributes.around(meant().map(this::method));
        Quality wanted = quality;
        return wanted == null
                ? method
                : Optional.of(method.orElseGet(RouterMethod::getDefaultInstance).toBuilder()
                        .setQuality(wanted)
                        .build());
    }

    private Optional<MethodName> meant() {
        if (name != null) {
            return Optional.of(name);
        }
        if (clusters != null || shrinkage != null || softness != null) {
            return Optional.of(MethodName.K_MEANS);
        }
        return neighbours == null ? Optional.empty() : Optional.of(MethodName.K_NN);
    }

    private RouterMethod method(MethodName meant) {
        RouterMethod.Builder method = RouterMethod.newBuilder();
        switch (meant) {
            case K_MEANS -> {
                refuse(meant, "--neighbours", neighbours);
                method.setKMeans(kMeans());
            }
            case LEARNED_MAP -> {
                refuse(meant, "--shrinkage", shrinkage);
                refuse(meant, "--softness", softness);
                refuse(meant, "--neighbours", neighbours);
                method.setLearnedMap(LearnedMapMethod.newBuilder().setClusters(orZero(clusters)));
            }
            case K_NN -> {
                refuse(meant, "--clusters", clusters);
                refuse(meant, "--shrinkage", shrinkage);
                refuse(meant, "--softness", softness);
                method.setKNn(KNearestMethod.newBuilder().setNeighbours(orZero(neighbours)));
            }
            case ZERO_ROUTER -> {
                refuseAll(meant);
                method.setZeroRouter(ZeroRouterMethod.getDefaultInstance());
            }
            case PARETO_RANDOM -> {
                refuseAll(meant);
                method.setParetoRandom(ZeroRouterMethod.getDefaultInstance());
            }
            case GAUSSIAN_PROCESS -> {
                refuseAll(meant);
                method.setGaussianProcess(GaussianProcessMethod.getDefaultInstance());
            }
        }
        return method.build();
    }

    private KMeansMethod kMeans() {
        KMeansMethod.Builder kMeans = KMeansMethod.newBuilder().setClusters(orZero(clusters));
        if (shrinkage != null) {
            kMeans.setShrinkage(shrinkage);
        }
        if (softness != null) {
            kMeans.setSoftness(softness);
        }
        return kMeans.build();
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private void refuseAll(MethodName meant) {
        refuse(meant, "--clusters", clusters);
        refuse(meant, "--shrinkage", shrinkage);
        refuse(meant, "--softness", softness);
        refuse(meant, "--neighbours", neighbours);
    }

    private static void refuse(MethodName method, String option, @Nullable Number value) {
        if (value != null) {
            throw new InputException(option + " is no option of the method " + method.option());
        }
    }
}
