package dev.uniroute.registry.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.registry.training.TrainingMethod.ByVotes;
import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.OnAttributes;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored form of a {@link TrainingMethod}: one compact JSON object for a {@code jsonb} column. Names are those of the
 * API, {@code v} is the version of the format:
 *
 * <pre>{@code
 * {"v":1,"k_means":{"clusters":20,"shrinkage":24.0}}
 * {"v":1,"votes":{"method":{"k_means":{...}}}}
 * {"v":1,"attributes":{"source":{"labelled_by":"m","prompts":1000},"method":{"k_means":{...}}}}
 * }</pre>
 */
public final class MethodJson {
    private static final int VERSION = 1;
    private static final String VERSION_FIELD = "v";
    private static final String K_MEANS = "k_means";
    private static final String LEARNED_MAP = "learned_map";
    private static final String K_NN = "k_nn";
    private static final String ZERO_ROUTER = "zero_router";
    private static final String GAUSSIAN_PROCESS = "gaussian_process";
    private static final String ATTRIBUTES = "attributes";
    private static final String SOURCE = "source";
    private static final String METHOD = "method";
    private static final String VOTES = "votes";

    private static final Map<String, Class<? extends TrainingMethod>> KINDS = Map.of(
            K_MEANS, KMeans.class,
            LEARNED_MAP, LearnedMap.class,
            K_NN, KNearest.class,
            ZERO_ROUTER, ZeroRouter.class,
            GAUSSIAN_PROCESS, GaussianProcess.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
            .build();

    private MethodJson() {}

    /** The stored form; equal methods give equal texts. */
    public static String write(TrainingMethod method) {
        return tree(method, MAPPER.createObjectNode().put(VERSION_FIELD, VERSION))
                .toString();
    }

    private static ObjectNode tree(TrainingMethod method, ObjectNode json) {
        if (method instanceof OnAttributes(TrainingMethod inner, AttributeSource source)) {
            json.putObject(ATTRIBUTES)
                    .<ObjectNode>set(SOURCE, MAPPER.valueToTree(source))
                    .set(METHOD, tree(inner, MAPPER.createObjectNode()));
            return json;
        }
        if (method instanceof ByVotes(TrainingMethod inner)) {
            json.putObject(VOTES).set(METHOD, tree(inner, MAPPER.createObjectNode()));
            return json;
        }
        return json.set(name(method), MAPPER.valueToTree(method));
    }

    /** Reads the stored form back; empty if it is of a method, an option or a format that this build does not know. */
    public static Optional<TrainingMethod> read(String json) {
        try {
            JsonNode stored = MAPPER.readTree(json);
            return stored.path(VERSION_FIELD).asInt() == VERSION ? read(stored) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TrainingMethod> read(JsonNode stored) throws JsonProcessingException {
        JsonNode attributes = stored.get(ATTRIBUTES);
        if (attributes != null) {
            AttributeSource source = MAPPER.treeToValue(attributes.path(SOURCE), AttributeSource.class);
            return read(attributes.path(METHOD)).map(inner -> new OnAttributes(inner, source));
        }
        JsonNode votes = stored.get(VOTES);
        if (votes != null) {
            return read(votes.path(METHOD)).map(ByVotes::new);
        }
        List<String> names = KINDS.keySet().stream().filter(stored::has).toList();
        return names.size() == 1
                ? Optional.of(MAPPER.treeToValue(stored.get(names.getFirst()), KINDS.get(names.getFirst())))
                : Optional.empty();
    }

    private static String name(TrainingMethod method) {
        return switch (method) {
            case KMeans kMeans -> K_MEANS;
            case LearnedMap learnedMap -> LEARNED_MAP;
            case KNearest kNearest -> K_NN;
            case ZeroRouter zeroRouter -> ZERO_ROUTER;
            case GaussianProcess gaussianProcess -> GAUSSIAN_PROCESS;
            case OnAttributes attributes -> ATTRIBUTES;
            case ByVotes votes -> VOTES;
        };
    }
}
