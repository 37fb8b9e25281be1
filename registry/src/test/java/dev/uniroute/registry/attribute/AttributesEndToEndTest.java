package dev.uniroute.registry.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.attribute.LabellingOutcome.Finished;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.embedding.HttpEmbedder;
import dev.uniroute.registry.fake.Egress;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.HttpEmbeddingsClient;
import dev.uniroute.registry.llm.HttpLlmClient;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.llm.ResilientEmbeddings;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.registry.llm.VirtualTime;
import dev.uniroute.registry.memory.InMemoryRegistry;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.training.AttributesMethod;
import dev.uniroute.routing.training.KMeansMethod;
import dev.uniroute.routing.training.ScoreTable;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.routing.training.TrainingData;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import dev.uniroute.starter.RuleLabels;
import dev.uniroute.starter.StarterPrompt;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.starter.provider.FaultPlan;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Labels, embeddings, heads and K-means on attributes, with a provider of LLMs that fails now and then. */
@Timeout(120)
class AttributesEndToEndTest {
    private final VirtualTime time = new VirtualTime();
    private final InMemoryRegistry registry = new InMemoryRegistry(time);
    private final RateLimiters limiters = new RateLimiters(time, time);

    @Test
    void promptsOfDifferentKindsGetDifferentWeights() throws Exception {
        ProviderOptions options = ProviderOptions.defaults().withFaults(FaultPlan.parse("429=0.02,500=0.03", 1));
        try (SimulatedProvider provider = SimulatedProvider.start(0, options)) {
            Embedder embedder = embedder(provider);
            importTrainingPrompts();
            Map<String, AttributeLabels> labels = label(provider);

            TrainedRouter router =
                    AttributesMethod.of(new KMeansMethod(5, 24), labels).train(trainingData(embedder), 1);

            assertThat(labels).hasSize(300);
            assertThat(router.dimension()).isEqualTo(128);
            assertThat(mostFrequent(router, embedder, "arithmetic"))
                    .isNotEqualTo(mostFrequent(router, embedder, "sentiment"));
            assertThat(agreement((AttributeMap) router.promptMap(), embedder)).isGreaterThan(0.85);
        }
    }

    /** Share of the labels of prompts that nobody labelled on which the heads agree with the rules. */
    private static double agreement(AttributeMap map, Embedder embedder) throws InterruptedException {
        List<String> texts = StarterPrompts.representative().stream()
                .map(StarterPrompt::text)
                .toList();
        List<EmbeddedText> embedded = embedder.embedAll(texts);
        int agreed = 0;
        for (int i = 0; i < texts.size(); i++) {
            float[] read = map.heads().read(embedded.get(i).embedding()).toArray();
            List<Boolean> rules = RuleLabels.of(texts.get(i)).values();
            for (int j = 0; j < Attribute.COUNT; j++) {
                agreed += read[j] > 0.5 == rules.get(j) ? 1 : 0;
            }
        }
        return (double) agreed / (texts.size() * Attribute.COUNT);
    }

    /** The weights that most representative prompts of a task have. */
    private static FeatureWeights mostFrequent(TrainedRouter router, Embedder embedder, String task)
            throws InterruptedException {
        List<String> texts = StarterPrompts.representative().stream()
                .filter(prompt -> prompt.task().equals(task))
                .map(StarterPrompt::text)
                .toList();
        return embedder.embedAll(texts).stream()
                .map(text -> router.promptMap().weigh(text.embedding()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void importTrainingPrompts() {
        registry.prompts()
                .store(StarterPrompts.training().stream()
                        .map(it -> new Prompt(it.id(), it.text(), it.text(), it.task(), null))
                        .toList());
    }

    private Map<String, AttributeLabels> label(SimulatedProvider provider) throws InterruptedException {
        ModelSpec labeller = new ModelSpec(
                "labeller",
                "sim-large",
                provider.baseUrl(),
                new ApiKeyRef.None(),
                new Price(2, 8, 0),
                ModelTraits.PLAIN);
        registry.catalog().register(new Registration(labeller, "", null));
        HttpLlmClient client = new HttpLlmClient(
                HttpLlmClient.defaultHttpClient(),
                Egress.LOOPBACK,
                new ApiKeys(Map.of(), new AllowedKeys(List.of("*"))),
                time,
                HttpLlmClient.DEFAULT_MAX_RESPONSE_BYTES);
        AttributeLabelling labelling = new AttributeLabelling(
                registry.catalog(),
                registry.prompts(),
                registry.promptAttributes(),
                new ResilientCaller(client, RetryPolicy.standard(), time, new Random(1), time),
                limiters,
                time);
        LabellingOptions options = new LabellingOptions(300, 1, 4, null, Duration.ofMinutes(2));
        return ((Finished) labelling.label("labeller", options, LabellingProgress.NONE)).labels();
    }

    private TrainingData trainingData(Embedder embedder) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new PromptEmbedding(registry.promptEmbeddings(), threads).embedMissing(embedder, done -> {});
        }
        List<EmbeddedPrompt> prompts = registry.promptEmbeddings().load(embedder.name(), false);
        return new TrainingData(
                prompts.stream().map(EmbeddedPrompt::id).toList(),
                Points.of(prompts.stream().map(it -> it.text().embedding()).toList()),
                List.of(),
                ScoreTable.none(prompts.size()));
    }

    private Embedder embedder(SimulatedProvider provider) {
        HttpEmbeddingsClient client = new HttpEmbeddingsClient(
                HttpLlmClient.defaultHttpClient(),
                Egress.LOOPBACK,
                new ApiKeys(Map.of(), new AllowedKeys(List.of("*"))),
                time,
                8 << 20);
        LlmEndpoint endpoint = new LlmEndpoint(provider.baseUrl(), "sim-embedding-128", new ApiKeyRef.None());
        return new HttpEmbedder(
                new HttpEmbedder.Settings(endpoint, 128, 512, Duration.ofSeconds(20)),
                new ResilientEmbeddings(client, time, new Random(1), time),
                new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]")));
    }
}
