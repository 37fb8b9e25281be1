package dev.uniroute.routing.decision;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.embedding.ChatText;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a prompt: embeds it where it is a text, and weighs its features with the snapshot's prompt map. The embedder is the
 * router version's own, or else this process's if it is the one that the version was trained with.
 */
final class PromptReader {

    private final @Nullable Embedder ofProcess;

    /**
     * A reader.
     *
     * @param ofProcess for router versions without an embedder of their own; null for none
     */
    PromptReader(@Nullable Embedder ofProcess) {
        this.ofProcess = ofProcess;
    }

    PromptReading read(Snapshot snapshot, RouteQuery query) {
        RouterVersion version = snapshot.routerVersion();
        return switch (query.input()) {
            case PromptInput.Text(String text) -> text(version, text, query);
            case PromptInput.Conversation conversation ->
                conversation(version, ChatText.of(conversation.messages()), query);
            case PromptInput.Vector vector -> vector(snapshot, vector, query);
        };
    }

    private PromptReading text(RouterVersion version, String text, RouteQuery query) {
        Embedder embedder = embedder(version);
        if (embedder == null) {
            return noEmbedder(version);
        }
        EmbeddedText embedded = embedder.embed(text);
        return features(version, embedded.embedding(), given(query, embedded.tokens()), query);
    }

    private PromptReading conversation(RouterVersion version, ChatText chat, RouteQuery query) {
        Embedder embedder = embedder(version);
        if (embedder == null) {
            return noEmbedder(version);
        }
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
        return new PromptFeatures(promptMap.weigh(embedding), tokens, coin(version, embedding), attributes);
    }

    /** Thrown only where the map tells no prompts apart: elsewhere nothing is left to chance. */
    private static double coin(RouterVersion version, Embedding embedding) {
        return version.features() == 1 ? embedding.fraction() : 0;
    }

    private static int given(RouteQuery query, int otherwise) {
        return query.inputTokens() > 0 ? query.inputTokens() : otherwise;
    }

    private @Nullable Embedder embedder(RouterVersion version) {
        Optional<StaticEmbedder> own = version.router().embedder();
        return own.isPresent() ? own.get() : fits(ofProcess, version) ? ofProcess : null;
    }

    private static boolean fits(@Nullable Embedder embedder, RouterVersion version) {
        return embedder != null
                && embedder.name().equals(version.embedder())
                && embedder.dimension() == version.dimension();
    }

    private PromptReading noEmbedder(RouterVersion version) {
        return new Refusal.NoEmbedder(version.embedder(), ofProcess == null ? "none of its own" : ofProcess.name());
    }
}
