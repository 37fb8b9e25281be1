package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.prompt.PromptEmbeddings.NearPrompt;
import dev.uniroute.routing.embedding.Embedding;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3,000 prompts: number i has the embedding (i, 0, 0, ...); every tenth is representative. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class NearestPromptsIT {
    private static final String EMBEDDER = "an-embedder";

    @Inject
    PostgresPorts ports;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void importPrompts() {
        ports.empty();
        ports.execute("""
                insert into prompt (id, kind, text, evaluation_text, task, grader, content_hash, create_time)
                select 'p' || i, case when i % 10 = 0 then 'REPRESENTATIVE' else 'TRAINING' end, 'a', 'a', '',
                    case when i % 10 = 0 then '{"v":1,"exact":{"expected":"a"}}'::jsonb end, '\\x00', now()
                from generate_series(0, 2999) as i
                """);
    }

    @ParameterizedTest
    @CsvSource({"256, prompt_embedding_embedding_256_idx", "384, prompt_embedding_embedding_384_idx"})
    void goesThroughTheIndexOfItsDimension(int dimension, String index) throws SQLException {
        embed(dimension);

        assertThat(plan(dimension))
                .contains("Index Scan using " + index)
                .doesNotContain("Seq Scan on prompt_embedding");
    }

    @Test
    void theScanGoesOnUntilEnoughRepresentativePromptsAreFound() {
        embed(384);

        List<NearPrompt> near = ports.promptEmbeddings().nearest(EMBEDDER, at(384, 1004), 3);

        assertThat(near).extracting(it -> it.prompt().prompt().id()).containsExactly("p1000", "p1010", "p990");
        assertThat(near).extracting(NearPrompt::distance).containsExactly(4.0, 6.0, 14.0);
    }

    @Test
    void aDimensionWithoutAnIndexIsScannedExactly() throws SQLException {
        embed(100);

        assertThat(plan(100)).doesNotContain("hnsw").contains("Scan on prompt_embedding");
        assertThat(ports.promptEmbeddings().nearest(EMBEDDER, at(100, 11), 1))
                .extracting(it -> it.prompt().prompt().id())
                .containsExactly("p10");
    }

    private void embed(int dimension) {
        ports.execute("""
                insert into prompt_embedding (embedder, prompt_id, tokens, embedding)
                select '%s', 'p' || i, 1, (array[i::real] || array_fill(0::real, array[%d]))::vector
                from generate_series(0, 2999) as i
                """.formatted(EMBEDDER, dimension - 1));
        ports.execute("analyze prompt_embedding");
        ports.execute("analyze prompt");
    }

    private String plan(int dimension) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("explain " + NearestPromptsQuery.sql(dimension))) {
            NearestPromptsQuery.bind(statement, EMBEDDER, at(dimension, 7), 3);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static Embedding at(int dimension, int position) {
        float[] values = new float[dimension];
        values[0] = position;
        return Embedding.of(values);
    }
}
