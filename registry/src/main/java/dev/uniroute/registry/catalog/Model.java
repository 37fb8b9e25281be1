package dev.uniroute.registry.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A model as the registry knows it.
 *
 * @param id never reused, also not when the name is
 * @param spec as a person describes it, with the price in force
 * @param state where it stands
 * @param stateReason why it is FAILED; else empty
 * @param priceSince since when its price is in force
 * @param createTime when it was registered
 * @param updateTime when it last changed
 */
public record Model(
        UUID id,
        ModelSpec spec,
        ModelState state,
        String stateReason,
        Instant priceSince,
        Instant createTime,
        Instant updateTime) {

    /** The model's name. */
    public String name() {
        return spec.name();
    }
}
