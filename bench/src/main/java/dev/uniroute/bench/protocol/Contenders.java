package dev.uniroute.bench.protocol;

import dev.uniroute.bench.data.DataException;
import dev.uniroute.routing.training.GaussianProcessMethod;
import dev.uniroute.routing.training.KMeansMethod;
import dev.uniroute.routing.training.LearnedMapMethod;
import dev.uniroute.routing.training.NearestPromptsMethod;
import dev.uniroute.routing.training.ZeroRouterMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that {@code --methods} can name, in the order of the results. A new one is one line in {@link #all}. */
public final class Contenders {

    private Contenders() {}

    private static Map<String, Contender> all() {
        Map<String, Contender> all = new LinkedHashMap<>();
        all.put("default", new RouterContender(new GaussianProcessMethod()));
        all.put("zero_router", new RouterContender(new ZeroRouterMethod()));
        all.put("pareto_random", Baselines::paretoRandom);
        all.put("k_nn", new RouterContender(NearestPromptsMethod.ofThePaper()));
        all.put("k_means", new RouterContender(KMeansMethod.ofThePaper()));
        all.put("k_means_attributes", new AttributesContender(KMeansMethod.ofThePaper()));
        all.put("learned_map", new RouterContender(LearnedMapMethod.ofThePaper()));
        all.put("clairvoyant_mlp", new ClairvoyantMlp());
        all.put("clairvoyant_ridge", new ClairvoyantRidge());
        all.put("best_constant", Baselines::bestConstant);
        all.put("oracle", Baselines::oracle);
        return all;
    }

    /** The names of all methods. */
    public static List<String> names() {
        return List.copyOf(all().keySet());
    }

    /**
     * The methods of these names, in the order of the results.
     *
     * @throws DataException if there is none of a name
     */
    public static Map<String, Contender> of(List<String> names) {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new DataException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", names())));
            }
        }
        Map<String, Contender> chosen = all();
        chosen.keySet().retainAll(names);
        return chosen;
    }
}
