package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.Vectors;
import dev.uniroute.routing.embedding.Embedding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The representative prompts nearest to an embedding, by pgvector. Where the planner finds it worth it and there is one of the
 * dimension, through an HNSW index: its scan goes on ({@code iterative_scan}) until so many rows pass the filter, so that other
 * embedders and training prompts in it take nothing away.
 */
final class NearestPromptsQuery {

    private static final String ITERATE = "set local hnsw.iterative_scan = strict_order";

    private NearestPromptsQuery() {}

    /** The query for a dimension: vector, embedder, vector, limit. */
    static String sql(int dimension) {
        return """
                select prompt_id, (embedding::vector(%1$d)) <-> ?::real[]::vector(%1$d) as distance
                from prompt_embedding join prompt on id = prompt_id
                where embedder = ? and kind = 'REPRESENTATIVE' and vector_dims(embedding) = %1$d
                order by (embedding::vector(%1$d)) <-> ?::real[]::vector(%1$d) limit ?
                """.formatted(dimension);
    }

    /** Distances by prompt id, nearest first. */
    static Map<String, Double> run(Connection connection, String embedder, Embedding embedding, int limit)
            throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute(ITERATE);
        }
        try (PreparedStatement statement = connection.prepareStatement(sql(embedding.dimension()))) {
            bind(statement, embedder, embedding, limit);
            Map<String, Double> distances = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    distances.put(row.getString(1), row.getDouble(2));
                }
            }
            return distances;
        }
    }

    static void bind(PreparedStatement statement, String embedder, Embedding embedding, int limit) throws SQLException {
        Vectors.bind(statement, 1, embedding);
        statement.setString(2, embedder);
        Vectors.bind(statement, 3, embedding);
        statement.setInt(4, limit);
    }
}
