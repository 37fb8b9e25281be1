package dev.uniroute.service.grpc.mapping;

import dev.uniroute.routing.model.Price;
import java.time.Instant;

/** {@code uniroute.v1.Price}. */
final class Prices {
    private Prices() {}

    static Price toDomain(dev.uniroute.v1.Price price) {
        return new Price(price.getUsdPerMtokInput(), price.getUsdPerMtokOutput(), price.getUsdPerCall());
    }

    static dev.uniroute.v1.Price toProto(Price price, Instant since) {
        return dev.uniroute.v1.Price.newBuilder()
                .setUsdPerMtokInput(price.usdPerMtokInput())
                .setUsdPerMtokOutput(price.usdPerMtokOutput())
                .setUsdPerCall(price.usdPerCall())
                .setEffectiveTime(Times.timestamp(since))
                .build();
    }
}
