package dev.uniroute.registry.postgres;

import dev.uniroute.registry.audit.Author;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.jdbc.Json;
import dev.uniroute.routing.model.Price;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Records changes, each in the transaction that makes it: both are there, or neither. */
@ApplicationScoped
class AuditTrail {

    private final Session session;

    AuditTrail(Session session) {
        this.session = session;
    }

    /** Records that a resource changed, in the name of {@link Author#current()}. Null: there was, or is, nothing. */
    void record(String resource, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        Author author = Author.current();
        session.createNativeMutationQuery("""
                        insert into audit_event (create_time, principal, rpc, resource, before, after)
                        values (clock_timestamp(), :principal, :rpc, :resource,
                            nullif(cast(:before as jsonb), 'null'), nullif(cast(:after as jsonb), 'null'))
                        """)
                .setParameter("principal", author.principal())
                .setParameter("rpc", author.rpc())
                .setParameter("resource", resource)
                .setParameter("before", Json.write(before))
                .setParameter("after", Json.write(after))
                .executeUpdate();
    }

    /** What of a model is recorded. Its key is not: only where it is found. */
    static Map<String, Object> facts(Model model) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("state", model.state().name());
        facts.put("provider_model", model.spec().providerModel());
        facts.put("endpoint", Objects.toString(model.spec().endpoint(), ""));
        facts.put("api_key_ref", model.spec().apiKey().toString());
        Price price = model.spec().price();
        facts.put("usd_per_mtok_input", price.usdPerMtokInput());
        facts.put("usd_per_mtok_output", price.usdPerMtokOutput());
        facts.put("usd_per_call", price.usdPerCall());
        facts.put("labels", model.spec().traits().labels());
        facts.put(
                "capabilities",
                model.spec().traits().capabilities().stream().sorted().toList());
        facts.put("context_tokens", model.spec().traits().contextTokens());
        return facts;
    }
}
