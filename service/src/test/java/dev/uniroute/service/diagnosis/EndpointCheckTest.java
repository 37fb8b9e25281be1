package dev.uniroute.service.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EndpointCheckTest {
    private static final String KEY = "sk-secret";
    private static final Resolver RESOLVER = name -> {
        if (name.equals("nowhere.example")) {
            throw new UnknownHostException(name);
        }
        return List.of(InetAddress.getByAddress(name, new byte[] {93, (byte) 184, (byte) 216, 34}));
    };

    private final List<URI> rung = Collections.synchronizedList(new ArrayList<>());

    private static Model model(String name, String endpoint, String key) {
        ModelSpec spec = new ModelSpec(
                name,
                name,
                endpoint.isEmpty() ? null : URI.create(endpoint),
                ApiKeyRef.parse(key),
                new Price(1, 2, 0),
                ModelTraits.PLAIN);
        return new Model(UUID.randomUUID(), spec, ModelState.ACTIVE, "", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
    }

    private List<Finding> findings(Model... models) throws InterruptedException {
        return findings(() -> Arrays.asList(models));
    }

    private List<Finding> findings(Supplier<List<Model>> models) throws InterruptedException {
        EgressPolicy egress = new EgressPolicy(new EgressPolicy.Settings(List.of(), true, false), RESOLVER);
        return new EndpointCheck(
                        models, egress, this::ring, new ApiKeys(Map.of("KEY", KEY), new AllowedKeys(List.of("*"))))
                .look();
    }

    private void ring(URI url) throws IOException {
        rung.add(url);
        if (url.getHost().equals("closed.example")) {
            throw new ConnectException("Connection refused");
        }
    }

    @Test
    void visitsEachPlaceOnce() throws InterruptedException {
        List<Finding> findings = findings(
                model("one", "https://llm.example", "env:KEY"),
                model("two", "https://llm.example", "env:KEY"),
                model("uploaded", "", ""));

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.OK);
        assertThat(findings).extracting(Finding::subject).containsExactly("", "https://llm.example");
        assertThat(rung).hasSize(1);
    }

    @Test
    void doesNotTouchWhatIsForbidden() throws InterruptedException {
        Finding finding = findings(model("one", "http://169.254.169.254", "")).getLast();

        assertThat(finding.severity()).isEqualTo(Severity.FAILED);
        assertThat(finding.advice()).contains("uniroute.endpoints.allowed");
        assertThat(rung).isEmpty();
    }

    @Test
    void findsAHostThatNobodyKnows() throws InterruptedException {
        assertThat(findings(model("one", "https://nowhere.example", ""))
                        .getLast()
                        .detail())
                .contains("nowhere.example");
    }

    @Test
    void findsAPlaceThatTakesNoConnections() throws InterruptedException {
        assertThat(findings(model("one", "https://closed.example", ""))
                        .getLast()
                        .detail())
                .contains("Connection refused");
    }

    @Test
    void missesAKeyAndNeverTellsOne() throws InterruptedException {
        List<Finding> findings =
                findings(model("one", "https://a.example", "env:NONE"), model("two", "https://b.example", "env:KEY"));

        assertThat(findings.get(1).detail()).contains("env:NONE");
        assertThat(findings.get(2).severity()).isEqualTo(Severity.OK);
        assertThat(findings.toString()).doesNotContain(KEY);
    }

    @Test
    void warnsWhereNothingIsRegistered() throws InterruptedException {
        assertThat(findings().getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void saysThatItCouldNotLookWhereTheDatabaseIsAway() throws InterruptedException {
        List<Finding> findings = findings(() -> {
            throw new IllegalStateException("no connection");
        });

        assertThat(findings).extracting(Finding::check).containsExactly("models");
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.WARNING);
    }
}
