package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.jdbc.Columns;
import dev.uniroute.registry.jdbc.Texts;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelTraits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code model}. */
@Entity
@Table(name = "model")
class ModelRow {

    @Id
    UUID id;

    String name;

    @Column(name = "provider_model")
    String providerModel;

    @Nullable
    String endpoint;

    @Column(name = "api_key_ref")
    @Nullable
    String apiKeyRef;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] capabilities;

    @Column(name = "context_tokens")
    int contextTokens;

    @Enumerated(EnumType.STRING)
    ModelState state;

    @Column(name = "state_reason")
    String stateReason = "";

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @Column(name = "request_hash")
    byte[] requestHash;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    ModelRow() {}

    /** A new model in state PROFILING. */
    static ModelRow of(ModelSpec spec, @Nullable String requestId, byte[] requestHash, Instant now) {
        ModelRow row = new ModelRow();
        row.id = UUID.randomUUID();
        row.name = spec.name();
        row.describe(spec);
        row.state = ModelState.PROFILING;
        row.requestId = requestId;
        row.requestHash = requestHash;
        row.createTime = now;
        row.updateTime = now;
        return row;
    }

    /** Takes over all of the spec but its name and price. */
    final void describe(ModelSpec spec) {
        providerModel = spec.providerModel();
        endpoint = spec.endpoint() == null ? null : spec.endpoint().toString();
        String key = spec.apiKey().toString();
        apiKeyRef = key.isEmpty() ? null : key;
        labels = new TreeMap<>(spec.traits().labels());
        capabilities = new TreeSet<>(spec.traits().capabilities())
                .stream().map(Capability::name).toArray(String[]::new);
        contextTokens = spec.traits().contextTokens();
    }

    /** Changes the state as {@link ModelState#after} says; false if it forbids the event. */
    boolean apply(ModelState.Event event, String reason) {
        Optional<ModelState> next = state.after(event);
        next.ifPresent(to -> {
            state = to;
            stateReason = to == ModelState.FAILED ? Texts.storable(reason) : "";
        });
        return next.isPresent();
    }

    Model toModel(ModelPriceRow price) {
        ModelSpec spec = new ModelSpec(
                name,
                providerModel,
                endpoint == null ? null : URI.create(endpoint),
                ApiKeyRef.parse(apiKeyRef == null ? "" : apiKeyRef),
                price.toPrice(),
                traits());
        return new Model(id, spec, state, stateReason, price.effectiveTime, createTime, updateTime);
    }

    ModelTraits traits() {
        return new ModelTraits(labels, Columns.capabilities(capabilities), contextTokens);
    }
}
