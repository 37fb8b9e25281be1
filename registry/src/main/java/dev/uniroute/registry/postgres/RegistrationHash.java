package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.jdbc.Json;
import dev.uniroute.routing.model.Price;
import java.util.Objects;
import java.util.TreeSet;

/** Tells whether a request with a known id is a repeat: equal hashes for equal registrations. */
final class RegistrationHash {

    private RegistrationHash() {}

    static byte[] of(Registration registration) {
        ModelSpec spec = registration.spec();
        Price price = spec.price();
        return Json.hash(
                spec.name(),
                spec.providerModel(),
                Objects.toString(spec.endpoint()),
                spec.apiKey().toString(),
                price.usdPerMtokInput(),
                price.usdPerMtokOutput(),
                price.usdPerCall(),
                spec.traits().labels(),
                new TreeSet<>(spec.traits().capabilities()),
                spec.traits().contextTokens(),
                Objects.toString(registration.profiling()));
    }
}
