package dev.uniroute.cli.training;

import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The methods as they are named on the command line. */
enum MethodName {
    GAUSSIAN_PROCESS,
    K_MEANS,
    LEARNED_MAP,
    K_NN,
    ZERO_ROUTER,
    PARETO_RANDOM;

    /** {@code k-means}. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A version's method for a person; with the options that it has. */
    static String describe(RouterMethod method) {
        return kind(method) + (method.getQuality() == Quality.QUALITY_VOTES ? ", by votes" : "");
    }

    private static String kind(RouterMethod method) {
        return switch (method.getKindCase()) {
            case K_MEANS -> describe(method.getKMeans());
            case LEARNED_MAP -> LEARNED_MAP.option();
            case K_NN -> "k-nn, k = %d".formatted(method.getKNn().getNeighbours());
            case ZERO_ROUTER, PARETO_RANDOM -> ZERO_ROUTER.option();
            case ATTRIBUTES ->
                describe(method.getAttributes().getMethod()) + ", on attributes by "
                        + method.getAttributes().getLabelledBy();
            case GAUSSIAN_PROCESS -> GAUSSIAN_PROCESS.option();
            case KIND_NOT_SET -> "unknown here";
        };
    }

    private static String describe(KMeansMethod method) {
        String soft = method.getSoftness() == 0 ? "" : ", softness " + number(method.getSoftness());
        return "%s, shrinkage %s%s".formatted(K_MEANS.option(), number(method.getShrinkage()), soft);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static final class Converter implements ITypeConverter<MethodName> {

        @Override
        public MethodName convert(String text) {
            String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
            return Arrays.stream(values())
                    .filter(name -> name.option().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + Arrays.stream(values()).map(MethodName::option).collect(Collectors.joining(", "))));
        }
    }
}
