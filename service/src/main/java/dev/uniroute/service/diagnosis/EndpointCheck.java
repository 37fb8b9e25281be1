package dev.uniroute.service.diagnosis;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Verdict;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.LlmEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The endpoints of the registered models, each once however many models are behind it: may it be called, is its host
 * known, does it take connections, is its key where the registration says. No model is called and no key is sent.
 */
public final class EndpointCheck implements Check {
    private static final String NAME = "endpoint";
    private static final String MODELS = "models";

    private final Supplier<List<Model>> models;
    private final EgressPolicy egress;
    private final Doorbell doorbell;
    private final ApiKeys keys;

    /** Models at one place with one key. */
    private record Place(URI url, ApiKeyRef key) {}

    /** @param models all models that are registered, as of now */
    public EndpointCheck(Supplier<List<Model>> models, EgressPolicy egress, Doorbell doorbell, ApiKeys keys) {
        this.models = models;
        this.egress = egress;
        this.doorbell = doorbell;
        this.keys = keys;
    }

    /** All models of a catalog. */
    public static Supplier<List<Model>> allOf(Catalog catalog) {
        return () -> catalog.all(Catalog.Filter.ALL);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        List<Model> registered;
        try {
            registered = models.get();
        } catch (RuntimeException e) {
            return List.of(Finding.warning(
                    MODELS,
                    "their endpoints were not looked at: the database that knows them does not answer",
                    "mend the database first"));
        }
        if (registered.isEmpty()) {
            return List.of(Finding.warning(MODELS, "none is registered", "./uniroute models register NAME"));
        }
        Map<Place, List<String>> places = registered.stream()
                .flatMap(model ->
                        model.spec().llmEndpoint().map(endpoint -> Map.entry(place(endpoint), model.name())).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new TreeMap<>(Comparator.comparing(Place::toString)),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(MODELS, registered.size() + " registered, at " + places.size() + " endpoints"));
        findings.addAll(visit(places));
        return findings;
    }

    private static Place place(LlmEndpoint endpoint) {
        return new Place(endpoint.baseUrl(), endpoint.apiKey());
    }

    private List<Finding> visit(Map<Place, List<String>> places) throws InterruptedException {
        List<Callable<Finding>> visits = new ArrayList<>();
        places.forEach((place, names) -> visits.add(() -> visit(place, names)));
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("diagnosis-endpoint-", 0).factory());
        try {
            List<Finding> findings = new ArrayList<>();
            for (Future<Finding> visit : threads.invokeAll(visits)) {
                findings.add(visit.get());
            }
            return findings;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an endpoint cannot be looked at", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Finding visit(Place place, List<String> names) {
        return forbidden(place.url())
                .or(() -> silent(place.url()))
                .or(() -> withoutKey(place.key()))
                .orElseGet(() -> Finding.ok(NAME, "takes connections; " + models(names)))
                .of(place.url().toString());
    }

    private Optional<Finding> forbidden(URI url) {
        return switch (egress.check(url)) {
            case Verdict.Allowed allowed -> Optional.empty();
            case Verdict.Refused refused ->
                Optional.of(Finding.failed(NAME, "this process does not call it", "its URL " + refused.reason()));
            case Verdict.UnknownHost unknown ->
                Optional.of(Finding.failed(
                        NAME, "nobody knows the host " + url.getHost(), "mend the URL (UpdateModel) or the DNS"));
        };
    }

    private Optional<Finding> silent(URI url) {
        try {
            doorbell.ring(url);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Finding.failed(
                    NAME,
                    "it cannot be connected to: " + e,
                    "see whether it runs, whether a firewall is between, and whether its certificate is valid"));
        }
    }

    private Optional<Finding> withoutKey(ApiKeyRef key) {
        return keys.problem(key)
                .map(problem ->
                        Finding.failed(NAME, problem, "its runs fail until then; ./uniroute runs resume goes on"));
    }

    private static String models(List<String> names) {
        return names.size() == 1
                ? "the model " + names.getFirst()
                : names.size() + " models, such as " + names.getFirst();
    }
}
