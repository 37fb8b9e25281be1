package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.Columns;
import dev.uniroute.routing.model.Price;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code model_price}. */
@Entity
@Table(name = "model_price")
class ModelPriceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "model_id")
    UUID modelId;

    @Column(name = "usd_per_mtok_input")
    BigDecimal usdPerMtokInput;

    @Column(name = "usd_per_mtok_output")
    BigDecimal usdPerMtokOutput;

    @Column(name = "usd_per_call")
    BigDecimal usdPerCall;

    @Column(name = "effective_time")
    Instant effectiveTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    ModelPriceRow() {}

    static ModelPriceRow of(UUID model, Price price, Instant now) {
        ModelPriceRow row = new ModelPriceRow();
        row.modelId = model;
        row.usdPerMtokInput = BigDecimal.valueOf(price.usdPerMtokInput());
        row.usdPerMtokOutput = BigDecimal.valueOf(price.usdPerMtokOutput());
        row.usdPerCall = BigDecimal.valueOf(price.usdPerCall());
        row.effectiveTime = now;
        return row;
    }

    Price toPrice() {
        return Columns.price(usdPerMtokInput, usdPerMtokOutput, usdPerCall);
    }
}
