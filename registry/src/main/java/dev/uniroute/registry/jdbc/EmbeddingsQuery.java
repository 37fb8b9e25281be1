package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads embedded prompts. */
public final class EmbeddingsQuery {

    /** So many rows are held as the database sent them; without a bound the driver holds all, beside what is made of them. */
    private static final int FETCHED = 1_000;

    static final String SQL = """
            select prompt_id, tokens, vector_send(embedding) from prompt_embedding join prompt on id = prompt_id
            where embedder = ? and (kind = 'REPRESENTATIVE' or not ?)
            order by prompt_id
            """;

    private EmbeddingsQuery() {}

    /** Those of an embedder, in the order of their ids, in a transaction; only the representative ones if asked for. */
    public static List<EmbeddedPrompt> run(Connection connection, String embedder, boolean representativeOnly)
            throws SQLException {
        List<EmbeddedPrompt> prompts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, embedder);
            statement.setBoolean(2, representativeOnly);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Embedding embedding = Embedding.of(Vectors.read(row.getBytes(3)));
                    prompts.add(new EmbeddedPrompt(row.getString(1), new EmbeddedText(embedding, row.getInt(2))));
                }
            }
        }
        return prompts;
    }
}
