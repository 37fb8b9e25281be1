package dev.uniroute.registry.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code prompt_embedding}; written and read in bulk by {@link PanachePromptEmbeddings}. */
@Entity
@Table(name = "prompt_embedding")
@IdClass(PromptEmbeddingRow.Key.class)
class PromptEmbeddingRow {

    @Id
    String embedder;

    @Id
    @Column(name = "prompt_id")
    String promptId;

    int tokens;

    @JdbcTypeCode(SqlTypes.VECTOR)
    @Column(columnDefinition = "vector")
    float[] embedding;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    PromptEmbeddingRow() {}

    record Key(String embedder, String promptId) {}
}
