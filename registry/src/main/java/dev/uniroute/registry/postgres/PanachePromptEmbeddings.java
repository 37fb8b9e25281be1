package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.EmbeddingsQuery;
import dev.uniroute.registry.jdbc.Vectors;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The prompts' embeddings, in {@code prompt_embedding}. Budgets are calibrated on the representative ones, so new ones
 * are published if they are of the embedder that decides.
 */
@ApplicationScoped
@Transactional
public class PanachePromptEmbeddings implements PromptEmbeddings {

    private static final String INSERT = """
            insert into prompt_embedding (embedder, prompt_id, tokens, embedding) values (?, ?, ?, ?::real[]::vector)
            on conflict (embedder, prompt_id) do nothing
            """;

    private final PromptRows prompts;
    private final RouterVersionRows versions;
    private final Publication publication;
    private final Database database;

    PanachePromptEmbeddings(
            PromptRows prompts, RouterVersionRows versions, Publication publication, Database database) {
        this.prompts = prompts;
        this.versions = versions;
        this.publication = publication;
        this.database = database;
    }

    @Override
    public int countMissing(String embedder) {
        return Math.toIntExact(prompts.countNotEmbedded(embedder));
    }

    @Override
    public List<Prompt> missing(String embedder, int limit) {
        return prompts.notEmbedded(embedder, limit);
    }

    @Override
    public void store(String embedder, Map<String, EmbeddedText> embeddings) {
        publication.lock();
        database.jdbc(connection -> insert(connection, embedder, new TreeMap<>(embeddings)));
        boolean decides = versions.active()
                .filter(version -> version.embedder.equals(embedder))
                .isPresent();
        if (decides && !prompts.representative(embeddings.keySet()).isEmpty()) {
            publication.publish();
        }
    }

    private static int[] insert(Connection connection, String embedder, Map<String, EmbeddedText> embeddings)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Map.Entry<String, EmbeddedText> entry : embeddings.entrySet()) {
                EmbeddedText text = entry.getValue();
                statement.setString(1, embedder);
                statement.setString(2, entry.getKey());
                statement.setInt(3, text.tokens());
                Vectors.bind(statement, 4, text.embedding());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    @Override
    public List<NearPrompt> nearest(String embedder, Embedding embedding, int limit) {
        Map<String, Double> distances =
                database.jdbc(connection -> NearestPromptsQuery.run(connection, embedder, embedding, limit));
        return prompts.stored(distances.keySet()).stream()
                .map(stored -> new NearPrompt(
                        stored, distances.getOrDefault(stored.prompt().id(), 0.0)))
                .sorted(Comparator.comparingDouble(NearPrompt::distance)
                        .thenComparing(near -> near.prompt().prompt().id()))
                .toList();
    }

    @Override
    public List<EmbeddedPrompt> load(String embedder, boolean representativeOnly) {
        return database.jdbc(connection -> EmbeddingsQuery.run(connection, embedder, representativeOnly));
    }
}
