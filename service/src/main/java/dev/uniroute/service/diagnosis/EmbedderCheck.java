package dev.uniroute.service.diagnosis;

import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.NoSuchEmbedderException;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbeddingFailedException;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The embedder that the active router version needs: whether this process has it, and what it makes of a prompt. */
public final class EmbedderCheck implements Check {
    private static final String NAME = "embedder";
    private static final String PROMPT = "What is 17 times 23?";

    private final Embedders embedders;
    private final Supplier<Optional<Snapshot>> current;

    /** @param current the snapshot in force; empty before the first */
    public EmbedderCheck(Embedders embedders, Supplier<Optional<Snapshot>> current) {
        this.embedders = embedders;
        this.current = current;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(current.get()
                .map(snapshot -> ofVersion(snapshot.routerVersion()))
                .or(() -> embedders.ofProcess().map(embedder -> embeds(embedder, embedder.dimension())))
                .orElseGet(() -> Finding.ok(NAME, "the first router version will bring its own")));
    }

    private Finding ofVersion(RouterVersion version) {
        try {
            return embeds(embedders.of(version), version.dimension());
        } catch (NoSuchEmbedderException e) {
            return Finding.failed(
                    NAME,
                    String.valueOf(e.getMessage()),
                    "set uniroute.embedder.kind to that embedder, activate a router version of this one, or send embeddings");
        }
    }

    private static Finding embeds(Embedder embedder, int needed) {
        int dimension;
        try {
            dimension = embedder.embed(PROMPT).embedding().dimension();
        } catch (EmbeddingFailedException e) {
            return Finding.failed(
                    NAME,
                    embedder.name() + " does not embed: " + e.getMessage(),
                    "mend uniroute.embedder.remote.* or its provider; requests that bring an embedding are still routed");
        }
        return dimension == needed
                ? Finding.ok(NAME, embedder.name() + " embeds into " + dimension + " dimensions, as the router needs")
                : Finding.failed(
                        NAME,
                        embedder.name() + " embeds into " + dimension + " dimensions, the router needs " + needed,
                        "train and activate a router version with this embedder, or configure the one it was trained with");
    }
}
