package dev.uniroute.routing.decision;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.embedding.ChatText;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Map;

/** Reads a prompt: embeds it where it is a text, and weighs its features with the snapshot's prompt map. */
final class PromptReader {

    private final Embedder embedder;

    PromptReader(Embedder embedder) {
        this.embedder = embedder;
    }

    PromptReading read(Snapshot snapshot, RouteQuery query) {
        RouterVersion version = snapshot.routerVersion();
        return switch (query.input()) {
            case PromptInput.Text(String text) -> canEmbed(version) ? text(version, text, query) : noEmbedder(version);
            case PromptInput.Conversation conversation ->
                canEmbed(version)
                        ? conversation(version, ChatText.of(conversation.messages()), query)
                        : noEmbedder(version);
            case PromptInput.Vector vector -> vector(snapshot, vector, query);
        };
    }

    private PromptReading text(RouterVersion version, String text, RouteQuery query) {
        EmbeddedText embedded = embedder.embed(text);
        return features(version, embedded.embedding(), given(query, embedded.tokens()), query);
    }

    private PromptReading conversation(RouterVersion version, ChatText chat, RouteQuery query) {
        EmbeddedText embedded = embedder.embed(chat.embedded());
        int rest = query.inputTokens() > 0 ? 0 : embedder.countTokens(chat.rest());
        return features(version, embedded.embedding(), given(query, embedded.tokens() + rest), query);
    }

    private static PromptReading vector(Snapshot snapshot, PromptInput.Vector vector, RouteQuery query) {
        RouterVersion version = snapshot.routerVersion();
        if (!vector.embedder().isEmpty() && !vector.embedder().equals(version.embedder())) {
            return new Refusal.WrongEmbedder(version.embedder(), vector.embedder());
        }
        if (vector.embedding().dimension() != version.dimension()) {
            return new Refusal.WrongDimension(
                    version.dimension(), vector.embedding().dimension());
        }
        return features(version, vector.embedding(), given(query, snapshot.meanPromptTokens()), query);
    }

    private static PromptFeatures features(RouterVersion version, Embedding embedding, int tokens, RouteQuery query) {
        PromptMap promptMap = version.promptMap();
        Map<Attribute, Double> attributes = query.explain() && promptMap instanceof AttributeMap map
                ? map.heads().describe(embedding)
                : Map.of();
        return new PromptFeatures(promptMap.weigh(embedding), tokens, Coin.of(embedding), attributes);
    }

    private static int given(RouteQuery query, int otherwise) {
        return query.inputTokens() > 0 ? query.inputTokens() : otherwise;
    }

    private boolean canEmbed(RouterVersion version) {
        return embedder.name().equals(version.embedder()) && embedder.dimension() == version.dimension();
    }

    private PromptReading noEmbedder(RouterVersion version) {
        return new Refusal.NoEmbedder(version.embedder(), embedder.name());
    }
}
