package dev.uniroute.service;

import dev.uniroute.embedding.BgeSmall;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.embedding.OnnxEmbedder;
import dev.uniroute.embedding.StaticMiniLm;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import dev.uniroute.registry.embedding.HttpEmbedder;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.HttpEmbeddingsClient;
import dev.uniroute.registry.llm.HttpLlmClient;
import dev.uniroute.registry.llm.ResilientEmbeddings;
import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.prompt.DistilledEmbedders;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.OneEmbedder;
import dev.uniroute.service.config.RemoteEmbedderSettings;
import dev.uniroute.service.config.StaticEmbedderSettings;
import dev.uniroute.service.config.UniRouteConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What turns texts into embeddings, as the configuration says. */
@Singleton
public class EmbedderBeans {
    /** Tokens of an answer that grading by similarity reads where the static embedder routes. */
    private static final int GRADED_TOKENS = 256;

    private final UniRouteConfig config;
    private final SteadyClock steady;

    EmbedderBeans(UniRouteConfig config, SteadyClock steady) {
        this.config = config;
        this.steady = steady;
    }

    @Produces
    @Singleton
    EgressPolicy.Settings egressSettings() {
        UniRouteConfig.Endpoints endpoints = config.endpoints();
        return new EgressPolicy.Settings(
                endpoints.allowed().orElse(List.of()), endpoints.allowPublic(), endpoints.allowLoopback());
    }

    @Produces
    @Singleton
    Embedders embedders(Clock clock, EgressPolicy.Settings egress) {
        int maxTokens = config.embedder().maxTokens();
        return switch (config.embedder().kind()) {
            case STATIC -> staticEmbedders(StaticEmbedderSettings.of(config.embedder()));
            case MINILM -> inProcess(MiniLm.load(maxTokens));
            case BGE_SMALL -> inProcess(BgeSmall.load(maxTokens));
            case REMOTE -> new OneEmbedder(remoteEmbedder(RemoteEmbedderSettings.of(config.embedder()), egress, clock));
        };
    }

    void close(@Disposes Embedders embedders) {
        embedders.close();
    }

    private static Embedders inProcess(OnnxEmbedder embedder) {
        return new OneEmbedder(embedder, embedder::close);
    }

    private static Embedders staticEmbedders(StaticEmbedderSettings settings) {
        StaticMiniLm miniLm = new StaticMiniLm(settings.tableFolder(), settings.maxTokens());
        return new DistilledEmbedders(
                (texts, progress) -> miniLm.embedder(texts, done -> progress.report(done, StaticMiniLm.tokens())),
                () -> MiniLm.load(GRADED_TOKENS));
    }

    /** Its host is called since the configuration names it. */
    private HttpEmbedder remoteEmbedder(HttpEmbedder.Settings settings, EgressPolicy.Settings egress, Clock clock) {
        HttpEmbeddingsClient client = new HttpEmbeddingsClient(
                HttpLlmClient.defaultHttpClient(),
                new EgressPolicy(egress.and(settings.endpoint().baseUrl().getHost()), Resolver.system()),
                new ApiKeys(
                        System.getenv(), AllowedKeys.only(settings.endpoint().apiKey())),
                clock,
                HttpLlmClient.DEFAULT_MAX_RESPONSE_BYTES);
        ResilientEmbeddings calls = new ResilientEmbeddings(
                client, steady, () -> ThreadLocalRandom.current().nextLong(), Sleeper.real());
        return new HttpEmbedder(settings, calls, MiniLm.tokenizer());
    }
}
